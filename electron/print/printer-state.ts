import { z } from 'zod';
import type { Printer, PrinterNeed } from '../../domain/print-job.ts';

const words = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat().join(' '));

export const PrinterAttributes = z.looseObject({
  'printer-name': z.string().min(1),
  'printer-state': z.enum(['idle', 'processing', 'stopped']),
  'printer-state-reasons': words,
  'printer-state-message': words,
  'printer-is-accepting-jobs': z.boolean().default(true),
  'printer-type': z.int().default(0),
});
export type PrinterAttributes = z.infer<typeof PrinterAttributes>;

export const printerAttributeNames = Object.keys(PrinterAttributes.shape);

/** CUPS marks the default printer with a bit of its type. */
const defaultBit = 0x20000;

const byReason: readonly (readonly [RegExp, PrinterNeed])[] = [
  [/media-(empty|needed)/, 'paper'],
  [/media-jam/, 'jam'],
  [/(toner|marker-supply|marker-ink|developer)[a-z-]*empty/, 'toner'],
  [/(cover|door|interlock)-open/, 'cover'],
  [/offline|connecting-to-device|timed-out/, 'offline'],
  [/paused|shutdown|moving-to-paused/, 'paused'],
];
const byMessage: readonly (readonly [RegExp, PrinterNeed])[] = [
  [/may not exist|unavailable|not responding|unable to (connect|locate)/i, 'offline'],
  [/out of paper/i, 'paper'],
];

/** What the printer wants a person to do, or nothing. */
export function needOf(attributes: PrinterAttributes): PrinterNeed | undefined {
  const named = (table: typeof byReason, text: string) => table.find(([pattern]) => pattern.test(text))?.[1];
  return (
    named(byReason, attributes['printer-state-reasons']) ??
    named(byMessage, attributes['printer-state-message']) ??
    (attributes['printer-state'] === 'stopped' ? 'paused' : undefined) ??
    (attributes['printer-is-accepting-jobs'] ? undefined : 'rejecting')
  );
}

export function printerOf(attributes: PrinterAttributes): Printer {
  const need = needOf(attributes);
  return {
    name: attributes['printer-name'],
    isDefault: (attributes['printer-type'] & defaultBit) !== 0,
    state: attributes['printer-state'],
    ...(need === undefined ? {} : { need }),
  };
}
