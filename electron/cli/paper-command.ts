import * as path from 'node:path';
import { LanguageTag } from '../../domain/classification.ts';
import { openSheet } from '../../domain/catalogue.ts';
import { diskReason, writeWhole } from '../disk.ts';
import { type Context, done, misused, type Outcome, refused } from './context.ts';
import { filled, reasonText } from './words.ts';

/** `print`: the same paper as from the screen, as a PDF file. */
export async function printCommand(context: Context): Promise<Outcome> {
  const { flags, words, pack, today } = context;
  const { leaflet, lang, municipality, out, with: beside } = flags;
  if (leaflet === undefined || lang === undefined || municipality === undefined || out === undefined) {
    return misused(filled(words.command.missing, { flags: '--leaflet --lang --municipality --out' }));
  }
  if (!pack.ok) return refused(reasonText(words, pack.reason, pack.place));
  const tags = [lang, ...(beside === undefined ? [] : [beside])];
  if (!tags.every((tag) => LanguageTag.safeParse(tag).success))
    return misused(words.reasons['unknown-language']);
  const choice = { leaflet, language: lang, municipality, ...(beside === undefined ? {} : { beside }) };
  const sheet = openSheet(pack.value, choice, today);
  if (!sheet.ok) return misused(reasonText(words, sheet.reason));
  const pdf = await context.pdf(sheet.value);
  if (!pdf.ok) return refused(reasonText(words, pdf.reason));
  try {
    writeWhole(path.resolve(out), pdf.value);
  } catch (fault) {
    return refused(reasonText(words, diskReason(fault)));
  }
  return done(words.command.printed);
}
