import type { ContentPack } from '../../domain/catalogue.ts';
import { contract } from '../../domain/contract.ts';
import { type Overview, type OverviewTable, OverviewYear } from '../../domain/overview/overview.ts';
import type { RegionPopulations } from '../../domain/population.ts';
import { rateColumnsOf } from '../../domain/rates.ts';
import { gridOf } from '../../domain/overview/shown-grid.ts';
import type { ReportLanguage } from '../../domain/overview/report.ts';
import { saveReport } from '../handlers/report.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { outRefusal } from './coordinator-commands.ts';
import { fileLanguage } from './file-language.ts';
import { gridText, type LabelOf, labelsIn, ratesIn, rateTitles, regionPopulationsOf } from './grid-text.ts';
import { outFile } from './out-file.ts';
import { patiently } from './patiently.ts';
import { unlock } from './unlock.ts';
import { filled, reasonText, type Staff, staffWords } from './words.ts';

/** `overview`: a closed year by the fixed scheme, as text that publishes nothing, or with `--out` as the year's report. */
export async function overviewCommand(context: Context): Promise<Outcome> {
  const { flags, words, pack } = context;
  const year = OverviewYear.optional().safeParse(flags['year']);
  if (!year.success) return misused(filled(words.command.wrongCode, { flags: '--year' }));
  const language = fileLanguage(context);
  if (language === undefined) return misused(filled(words.command.wrongCode, { flags: '--language sv|en' }));
  if (!pack.ok) return refusal(words, pack);
  const out = flags['out'] === undefined ? undefined : outFile(flags['out']);
  if (out?.ok === false) return outRefusal(context, out.reason);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const choice = year.data === undefined ? {} : { year: year.data };
  return out === undefined
    ? inText({ ...context, words: staffWords(language) }, pack.value, choice)
    : onPaper(context, { ...choice, language }, out.value);
}

interface Choice {
  readonly year?: string;
}

/** It is for whoever asked. */
async function inText(context: Context, pack: ContentPack, choice: Choice): Promise<Outcome> {
  const { words, ask, note } = context;
  const answer = await patiently(context, ask('overview.read', choice));
  if (!answer.ok) return refusal(words, answer);
  note(words.table.internal);
  const overview = contract['overview.read'].answer.parse(answer.value);
  const regions = await regionPopulationsOf(context);
  return done(overviewText(overview, { labelOf: labelsIn(words, pack.geography), regions, words }));
}

/** What is on the paper is thereby published. */
async function onPaper(
  context: Context,
  choice: Choice & { readonly language: ReportLanguage },
  file: string,
): Promise<Outcome> {
  const { words, ask, pack, report, today } = context;
  const room = { pack, report, engine: ask, today: () => today, chooseFile: () => Promise.resolve(file) };
  const answer = await patiently(context, saveReport(room, choice));
  return answer.ok ? done(words.command.reported) : refusal(words, answer);
}

interface Told {
  readonly labelOf: LabelOf;
  readonly regions: RegionPopulations;
  readonly words: Staff;
}

/** Every table with its heading: codes down, periods or places across, tabs between. */
function overviewText({ tables, missing }: Overview, told: Told): string {
  const { words } = told;
  const title = ({ id, year }: Pick<OverviewTable, 'id' | 'year'>): string =>
    `${words.overview.tables[id]} ${year}`;
  return [
    ...tables.map((one) => [title(one), textOf(one, told)].join('\n')),
    ...missing.map((one) =>
      filled(words.overview.missing, { table: title(one), reason: reasonText(words, one.reason) }),
    ),
    `${words.table.legend} ${words.table.activity}`,
  ].join('\n\n');
}

/** With rates after the periods, where somebody entered a population. */
function textOf(one: OverviewTable, { labelOf, regions, words }: Told): string {
  const { across, columns, rows } = gridOf(one);
  const rates = rateColumnsOf(one.table, across === 'period' ? regions : {});
  const top = columns.map((category) => labelOf({ dimension: across, category }));
  return gridText(
    [...top, ...rateTitles(rates, words)],
    rows.map(
      ({ heads, cells }, row) => [heads.map(labelOf), [...cells, ...ratesIn(rates, row, words)]] as const,
    ),
  );
}
