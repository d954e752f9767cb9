import { z } from 'zod';
import { IdleState } from './idle.ts';
import { SettingsChange, ShownSettings } from './settings.ts';

const nothing = z.strictObject({});

/** What the screen asks of the desk it stands on: its settings, and whether anybody is there. */
export const deskContract = {
  'settings.read': { room: 'main', input: nothing, answer: ShownSettings, reasons: [] },
  'settings.save': {
    room: 'main',
    input: SettingsChange,
    answer: ShownSettings,
    reasons: ['decided-by-policy', 'locked', 'disk-full', 'folder-not-writable'],
  },
  /** Answered when the state is another than the one that was seen, or after some seconds. */
  'idle.next': {
    room: 'main',
    input: z.strictObject({ seen: z.int().nonnegative() }),
    answer: IdleState,
    reasons: [],
  },
  /** Somebody is here and wants to go on. */
  'idle.more': { room: 'main', input: nothing, answer: nothing, reasons: [] },
  /** Nothing of the visit is on the screen any longer. */
  'idle.cleared': {
    room: 'main',
    input: z.strictObject({ number: z.int().nonnegative() }),
    answer: nothing,
    reasons: [],
  },
} as const;
