import { type Change, comparisonOf, pairOf } from '../../domain/comparison.ts';
import { contract } from '../../domain/contract.ts';
import { fields, regionLevels } from '../../domain/dimension.ts';
import { levelOf } from '../../domain/period.ts';
import { type RateColumns, rateColumnsOf } from '../../domain/rates.ts';
import { ComparisonFormat } from '../../domain/report/format.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { ShownTable, TableChoice } from '../../domain/table-request.ts';
import { missingFlags } from './arguments.ts';
import { commaList } from './comma-list.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { noTable, outRefusal } from './coordinator-commands.ts';
import { fileLanguage } from './file-language.ts';
import { gridText, type LabelOf, labelsIn, ratesIn, rateTitles, regionPopulationsOf } from './grid-text.ts';
import { outFile } from './out-file.ts';
import { patiently } from './patiently.ts';
import { unlock } from './unlock.ts';
import { filled, isEnglish, reasonText, type Staff, staffWords } from './words.ts';

/** `compare`: two closed periods side by side, as text that publishes nothing, or with `--out` as a table that does. */
export async function compareCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask } = context;
  const missing = missingFlags('compare', flags);
  if (missing !== undefined) return misused(filled(words.command.missing, { flags: missing }));
  const format = ComparisonFormat.safeParse(flags['format'] ?? 'csv');
  if (!format.success || (flags['format'] !== undefined && flags['out'] === undefined))
    return misused(
      filled(words.command.wrongCode, { flags: `--out --format ${ComparisonFormat.options.join('|')}` }),
    );
  const language = fileLanguage(context);
  if (language === undefined) return misused(filled(words.command.wrongCode, { flags: '--language sv|en' }));
  const choice = compared(flags);
  if (!choice.ok) return misused(reasonText(words, choice.reason, choice.place));
  const out = flags['out'] === undefined ? undefined : outFile(flags['out']);
  if (out?.ok === false) return outRefusal(context, out.reason);
  const sound = await ask('tables.check', { ...choice.value, format: format.data });
  if (!sound.ok) return noTable(context, sound);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  if (out === undefined) return inText({ ...context, words: staffWords(language) }, choice.value);
  const writing = { ...choice.value, format: format.data, language, out: out.value };
  const answer = await patiently(context, ask('tables.write', writing));
  return answer.ok ? done(words.command.compared) : noTable(context, answer);
}

const known: readonly string[] = [...regionLevels, ...fields];
const regions: readonly string[] = regionLevels;
const most = 3;

/** What was asked for as a table of two periods. `place` names flags and codes of ours. */
function compared({ by, period = '', with: other = '' }: Context['flags']): Result<TableChoice> {
  const names = commaList(by);
  if (!names.every((name) => known.includes(name))) return failed('by-unknown', known.join(', '));
  if (names.length > most) return failed('by-too-many');
  if (!names.some((name) => regions.includes(name))) return failed('code-wrong', `--by ${regions.join('|')}`);
  const pair = pairOf(period, other);
  if (!pair.ok) return pair;
  const { pair: periods, from, to } = pair.value;
  return ok({ kind: 'referral', by: names, period: [levelOf(period) ?? ''], pair: [...periods], from, to });
}

/** It is for whoever asked. */
async function inText(context: Context, choice: TableChoice): Promise<Outcome> {
  const { words, ask, note, pack } = context;
  if (!pack.ok) return refusal(words, pack);
  const answer = await patiently(context, ask('tables.show', choice));
  if (!answer.ok) return noTable(context, answer);
  note(words.table.internal);
  const table = contract['tables.show'].answer.parse(answer.value);
  const rates = rateColumnsOf(table, await regionPopulationsOf(context));
  return done(comparisonText({ table, rates }, words, labelsIn(words, pack.value.geography)));
}

interface Shown {
  readonly table: ShownTable;
  readonly rates: RateColumns;
}

function comparisonText({ table, rates }: Shown, words: Staff, labelOf: LabelOf): string {
  const comparison = comparisonOf(table);
  if (comparison === undefined) return '';
  const { earlier, later, rows } = comparison;
  const lines = rows.map(
    ({ heads, change, ...shown }, row) =>
      [
        heads.map(labelOf),
        [shown.earlier, shown.later, ...changeTexts(change, words), ...ratesIn(rates, row, words)],
      ] as const,
  );
  const top = [
    earlier.code,
    later.code,
    words.table.change,
    words.table.changePercent,
    ...rateTitles(rates, words),
  ];
  return [gridText(top, lines), `${words.table.legend} ${words.table.activity}`].join('\n\n');
}

/** With its sign; nothing in percent where there is no percent to say. */
function changeTexts(change: Change | '..', words: Staff): [string, string] {
  if (change === '..') return [change, change];
  const number = new Intl.NumberFormat(isEnglish(words) ? 'en' : 'sv', { signDisplay: 'exceptZero' });
  const [by, percent] = [change.by, change.percent].map((value) =>
    value === undefined ? '' : number.format(value),
  );
  return [by ?? '', percent ?? ''];
}
