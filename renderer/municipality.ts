import { useAnswer } from './asking.ts';
import type { Reply } from './kiosk.ts';
import { useVisit } from './visit.tsx';

export interface KnownMunicipality {
  /** Those the desk was set up for, its own first; none while that is not known. */
  readonly usual: readonly string[];
  readonly municipality: string | undefined;
  /** Nobody has said which, and nothing under way will: staff must choose. */
  readonly isMissing: boolean;
}

/** What was chosen during the visit, else the desk's own. Never a guess: another place's numbers would look like theirs. */
export function municipalityOf(
  chosen: string | undefined,
  setup: Reply<'setup.read'> | undefined,
): KnownMunicipality {
  const usual = setup?.ok === true ? (setup.value.setup?.municipalities ?? []) : [];
  const municipality = chosen ?? usual[0];
  return { usual, municipality, isMissing: setup !== undefined && municipality === undefined };
}

export function useMunicipality(): KnownMunicipality {
  const { municipality } = useVisit();
  return municipalityOf(municipality, useAnswer('setup.read', {}, 'until-ok'));
}
