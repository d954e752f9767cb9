import { z } from 'zod';
import type { ContentPack } from '../../domain/catalogue.ts';
import { firstMonth, lastMonths } from '../../domain/classification.ts';
import { coreTypesOf } from '../../domain/gbvims.ts';
import { harmless, separated } from '../../domain/report/csv.ts';
import { failed } from '../../domain/result.ts';
import { diskReason, writeWhole } from '../disk.ts';
import { missingFlags } from './arguments.ts';
import { codeList } from './code-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { outRefusal } from './coordinator-commands.ts';
import { outFile } from './out-file.ts';
import { filled, staffWords } from './words.ts';

/** What the codes can be saved in. */
export const ClassificationFormat = z.enum(['csv', 'json']);

interface DefinedCode {
  readonly field: string;
  readonly code: string;
  readonly name: { readonly sv: string; readonly en: string };
  readonly definition: { readonly sv: string; readonly en: string };
  readonly gbvims: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** `classification`: every code with what it means in both languages, and the core types of the GBVIMS it can be of. */
export function classificationCommand(context: Context): Outcome {
  const { flags, words, pack } = context;
  const missing = missingFlags('classification', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  const format = ClassificationFormat.safeParse(flags['format'] ?? 'csv');
  if (!format.success) return misused(filled(words.command.wrongCode, { flags: '--format csv|json' }));
  if (!pack.ok) return refusal(words, pack);
  const out = outFile(flags['out'] ?? '');
  if (!out.ok) return outRefusal(context, out.reason);
  const codes = definedCodes(pack.value);
  try {
    writeWhole(out.value, format.data === 'json' ? jsonOf(codes) : csvOf(codes));
    return done(words.command.classified);
  } catch (fault) {
    return refusal(words, failed(diskReason(fault)));
  }
}

function definedCodes(pack: ContentPack): DefinedCode[] {
  const english = codeList(pack, staffWords('en'));
  return codeList(pack, staffWords('sv')).map(([field = '', code = '', name = '', definition = ''], at) => ({
    field,
    code,
    name: { sv: name, en: english[at]?.[2] ?? '' },
    definition: { sv: definition, en: english[at]?.[3] ?? '' },
    gbvims: coreTypesOf(field, code),
    validFrom: firstMonth,
    validTo: lastMonths[`${field}/${code}`] ?? null,
  }));
}

const jsonOf = (codes: readonly DefinedCode[]): string => `${JSON.stringify({ codes }, null, 1)}\n`;

const header = [
  ...['field', 'code', 'name_sv', 'name_en', 'definition_sv', 'definition_en'],
  ...['gbvims', 'valid_from', 'valid_to'],
];

/** As the tables are, for Excel in Swedish. */
const csvOf = (codes: readonly DefinedCode[]): string => {
  const rows = codes.map(({ field, code, name, definition, gbvims, validFrom, validTo }) => [
    ...[field, code, name.sv, name.en, definition.sv, definition.en],
    ...[gbvims.join(' '), validFrom, validTo ?? ''],
  ]);
  return `\uFEFF${separated([header, ...rows.map((row) => row.map(harmless))], ';')}`;
};
