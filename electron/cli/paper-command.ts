import { LanguageTag } from '../../domain/classification.ts';
import { openSheet } from '../../domain/catalogue.ts';
import type { Failure } from '../../domain/result.ts';
import { paperFault, PaperForm, type PaperSetting } from '../../domain/paper-form.ts';
import { diskReason, writeWhole } from '../disk.ts';
import { missingFlags } from './arguments.ts';
import { type Context, done, misused, type Outcome, refusal, refused } from './context.ts';
import { outRefusal } from './coordinator-commands.ts';
import { outFile } from './out-file.ts';
import { filled, reasonText } from './words.ts';

/** `print`: the same paper as from the screen, as a PDF file. */
export async function printCommand(context: Context): Promise<Outcome> {
  const { flags, words, pack, today } = context;
  const missing = missingFlags('print', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  if (!pack.ok) return refusal(words, pack);
  const { leaflet = '', lang = '', municipality = '', out = '', with: beside } = flags;
  const tags = [lang, ...(beside === undefined ? [] : [beside])];
  if (!tags.every((tag) => LanguageTag.safeParse(tag).success))
    return misused(words.reasons['unknown-language']);
  if (lang === beside) return misused(words.reasons['same-language-twice']);
  const setting = settingIn(flags);
  if (setting === undefined) return misused(filled(words.command.wrongCode, { flags: '--form' }));
  const fault = paperFault(setting);
  if (fault !== undefined) return misused(words.reasons[fault]);
  const choice = { leaflet, language: lang, municipality, ...(beside === undefined ? {} : { beside }) };
  const sheet = openSheet(pack.value, choice, today);
  if (!sheet.ok) return noSheet(words, sheet);
  const file = outFile(out);
  if (!file.ok) return outRefusal(context, file.reason);
  const pdf = await context.pdf({ sheet: sheet.value, setting }, 'file');
  return pdf.ok ? save(context, file.value, pdf.value) : refused(words.reasons['pdf-failed']);
}

/** A damaged file is no fault of who asked. */
const noSheet = (words: Context['words'], { reason, place }: Failure): Outcome =>
  (reason === 'content-damaged' ? refused : misused)(reasonText(words, reason, place));

/** A code asked for by name stands on the paper; how large and on what, A4 in usual letters if nothing is said. */
function settingIn({ form, large, code }: Context['flags']): PaperSetting | undefined {
  const known = PaperForm.optional().safeParse(form);
  if (!known.success) return undefined;
  return { form: known.data ?? 'a4', large: large !== undefined, code: code !== undefined };
}

function save({ words }: Context, file: string, pdf: Uint8Array): Outcome {
  try {
    writeWhole(file, pdf);
    return done(words.command.printed);
  } catch (fault) {
    return refused(reasonText(words, diskReason(fault)));
  }
}
