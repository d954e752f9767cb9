import { usualSettings } from '../../../domain/settings.ts';
import { firstWaiting, type KnownSetup } from '../../../domain/setup-step.ts';
import { useAnswer } from '../../asking.ts';
import type { Answer } from '../../kiosk.ts';

/** Where the set-up stands: what belongs to counting from the store, how the kiosk stands from its settings. */
export function knownSetup(
  { settings }: Answer<'settings.read'>,
  store: Answer<'setup.read'> | undefined,
): KnownSetup {
  const { agency, municipalities } = store?.setup ?? store?.begun ?? {};
  return {
    ...settings,
    agency,
    municipalities: municipalities ?? [],
    pinSet: store?.pinSet ?? false,
    keySet: store?.keySet ?? false,
  };
}

/** Undefined while it is not known; a store that cannot be read is as one in which nothing is set up. */
export function useKnownSetup(): KnownSetup | undefined {
  const settings = useAnswer('settings.read', {});
  const setup = useAnswer('setup.read', {}, 'until-ok');
  if (settings?.ok !== true || setup === undefined) return undefined;
  return knownSetup(settings.value, setup.ok ? setup.value : undefined);
}

/** `begin`: nothing can be counted yet; `goOn`: somebody has begun, and something is neither done nor skipped. */
export function useSetUpOffer(): 'begin' | 'goOn' | undefined {
  const settings = useAnswer('settings.read', {});
  const setup = useAnswer('setup.read', {}, 'until-ok');
  if (settings?.ok !== true || setup?.ok !== true) return undefined;
  const known = knownSetup(settings.value, setup.value);
  const waits = firstWaiting(known) !== undefined;
  if (waits && hasBegun(settings.value, setup.value)) return 'goOn';
  return setup.value.setup === undefined ? 'begin' : undefined;
}

const kept = ['usualMunicipality', 'startLanguages', 'usualPrinter', 'skippedSteps'] as const;

/** What the machine's policy decides nobody here has begun. */
function hasBegun({ settings, decided }: Answer<'settings.read'>, { begun }: Answer<'setup.read'>): boolean {
  const isChosen = kept.some(
    (name) => !decided.includes(name) && settings[name].length !== usualSettings[name].length,
  );
  return isChosen || Object.keys(begun ?? {}).length > 0;
}
