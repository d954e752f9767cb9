import type { Setup } from '../domain/contract.ts';
import type { Geography } from '../domain/municipality.ts';
import { useAnswer } from './asking.ts';
import type { Reply } from './kiosk.ts';
import { useVisit } from './visit.tsx';

export interface KnownMunicipality {
  /** Where the desk stands first, then those it was set up for; none while that is not known. */
  readonly usual: readonly string[];
  readonly municipality: string | undefined;
  /** Nobody has said which, and nothing under way will: staff must choose. */
  readonly isMissing: boolean;
}

interface Desk {
  readonly setup: Reply<'setup.read'> | undefined;
  /** Where it stands; '' while nobody has said. */
  readonly stands: string;
  readonly geography: Geography | undefined;
}

/** What was chosen during the visit, else the desk's own. Never a guess: another place's numbers would look like theirs. */
export function municipalityOf(
  chosen: string | undefined,
  { setup, stands, geography }: Desk,
): KnownMunicipality {
  const served: Setup['municipalities'] = setup?.ok === true ? (setup.value.setup?.municipalities ?? []) : [];
  const own = geography?.municipalities.some(({ code }) => code === stands) === true ? [stands] : [];
  const usual = [...new Set([...own, ...served])];
  const municipality = chosen ?? usual[0];
  return { usual, municipality, isMissing: setup !== undefined && municipality === undefined };
}

export function useMunicipality(): KnownMunicipality {
  const { municipality } = useVisit();
  const settings = useAnswer('settings.read', {});
  const catalogue = useAnswer('leaflets.catalogue', {});
  return municipalityOf(municipality, {
    setup: useAnswer('setup.read', {}, 'until-ok'),
    stands: settings?.ok === true ? settings.value.settings.usualMunicipality : '',
    geography: catalogue?.ok === true ? catalogue.value.geography : undefined,
  });
}
