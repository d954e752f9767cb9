import { z } from 'zod';
import { Press } from './press.ts';
import { IdleState } from './idle.ts';
import { Settings, SettingsChange, ShownSettings } from './settings.ts';
import { storeReasons } from './table-request.ts';

const nothing = z.strictObject({});

/** What the screen asks of the desk it stands on: its settings, whether anybody is there, and a practice in its place. */
export const deskContract = {
  'settings.read': { room: 'main', input: nothing, answer: ShownSettings, reasons: [] },
  'settings.save': {
    room: 'main',
    input: SettingsChange,
    answer: ShownSettings,
    reasons: ['decided-by-policy', 'locked', 'disk-full', 'folder-not-writable'],
  },
  /** Answered when the state is another than the one that was seen (-1: none yet), or after some seconds. */
  'idle.next': {
    room: 'main',
    input: z.strictObject({ seen: z.int().min(-1) }),
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
  /** Made-up counts in a kiosk of its own stand in this one's place; the page is loaded anew when they do. */
  'practice.begin': {
    room: 'main',
    input: z.strictObject({ language: Settings.shape.staffLanguage, press: Press }),
    answer: nothing,
    reasons: ['content-damaged', ...storeReasons],
  },
  /** The real kiosk again, at once; `hidden`: the neutral screen stands, and stays until somebody asks again. */
  'practice.end': {
    room: 'main',
    input: z.strictObject({ hidden: z.boolean() }),
    answer: nothing,
    reasons: [],
  },
} as const;
