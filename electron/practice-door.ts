import { failed } from '../domain/result.ts';
import { SettingsChange, whoMayChange } from '../domain/settings.ts';
import type { Dispatch } from './dispatch.ts';

/** What the practice itself answers, from its own store. All else would leave it: paper, files, settings, whatever comes. */
const practised: ReadonlySet<unknown> = new Set([
  'leaflets.catalogue',
  'leaflets.open',
  'services.ending',
  'print.printers',
  'print.jobs',
  'machine.state',
  'setup.read',
  'counts.languages',
  'counts.state',
  'counts.undo',
  'counts.correct',
  'counts.reset',
  'referrals.record',
  'handouts.record',
  'coordinator.unlock',
  'coordinator.lock',
  'coordinator.state',
  'internal.counts',
  'ledger.state',
  'log.read',
  'retention.preview',
  'retention.merge',
  'tables.show',
  'tables.progress',
  'tables.stop',
  'overview.read',
  'populations.read',
  'populations.save',
]);

/** The desk stays the real one: who is there, how it looks, and the way out. */
const real: ReadonlySet<unknown> = new Set([
  'idle.next',
  'idle.more',
  'idle.cleared',
  'settings.read',
  'practice.end',
]);

/** How it looks may be chosen while practising too; what holds for others may not. */
const isLook = (name: unknown, input: unknown): boolean => {
  const change = SettingsChange.safeParse(input);
  return name === 'settings.save' && change.success && whoMayChange(change.data) === 'anyone';
};

/** A page of practice is answered by the practice alone; when that is over it is answered no more. */
export const inPractice =
  (desk: Dispatch, practice: () => Promise<Dispatch | undefined>): Dispatch =>
  async (name, input) => {
    if (real.has(name) || isLook(name, input)) return desk(name, input);
    const ask = practised.has(name) ? await practice() : undefined;
    return ask === undefined ? failed('practice') : ask(name, input);
  };

/** Told by its address, so that no page is ever answered by the other's kiosk. */
export function isPracticePage(address: string): boolean {
  return URL.canParse(address) && new URL(address).searchParams.get('practice') === '1';
}
