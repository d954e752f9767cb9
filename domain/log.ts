import { z } from 'zod';

/** What the machine did and when, never what a visitor looked at: no leaflet, no language, no word that was typed. */
export const LogEvent = z.enum([
  'started',
  'exported',
  'published',
  'imported',
  'pin-failed',
  'pin-chosen',
  'settings-changed',
  'corrected',
  'retained',
  'recovery-key-made',
  'pin-recovered',
  'pin-changed',
  'pin-forgotten',
]);
export type LogEvent = z.infer<typeof LogEvent>;

/** Events that lie close to a person's visit: they are told by month alone. */
const byMonth: ReadonlySet<LogEvent> = new Set<LogEvent>(['imported', 'corrected']);

/** The day, or the month where a day would tell too much. Never the hour. */
export const momentOf = (event: LogEvent, day: string): string =>
  byMonth.has(event) ? day.slice(0, 7) : day;

export const LogEntry = z.strictObject({
  sequence: z.int().positive(),
  moment: z.string(),
  event: LogEvent,
  /** A format and a table's description, a reason, or names of settings. */
  what: z.string(),
  times: z.int().positive(),
  hash: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;

export const LogFault = z.strictObject({
  fault: z.enum(['entry-changed', 'entry-missing', 'tail-cut', 'head-changed']),
  sequence: z.int().optional(),
});
export type LogFault = z.infer<typeof LogFault>;

/** How long an entry is kept, in months. */
export const logKept = 24;
