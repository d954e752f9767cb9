import { failed } from '../domain/result.ts';
import type { Dispatch } from './dispatch.ts';

/** What a visitor alone with the kiosk may ask for. All else is refused at the door, whatever the page would do. */
const forVisitors: ReadonlySet<unknown> = new Set([
  'leaflets.catalogue',
  'leaflets.open',
  'counts.languages',
  'counts.reset',
  'setup.read',
  'settings.read',
  'settings.save',
  'idle.next',
  'idle.more',
  'idle.cleared',
  'coordinator.unlock',
  'coordinator.recover',
  'coordinator.lock',
]);

/** While the kiosk stands in a lobby only leaflets are to be had, and the way out with the PIN. */
export const inLobby =
  (ask: Dispatch, isLobby: () => boolean): Dispatch =>
  async (name, input) =>
    isLobby() && !forVisitors.has(name) ? failed('refused') : ask(name, input);
