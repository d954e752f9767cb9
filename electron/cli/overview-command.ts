import { contract } from '../../domain/contract.ts';
import { nameOf } from '../../domain/overview/names.ts';
import { type Overview, type OverviewTable, OverviewYear } from '../../domain/overview/overview.ts';
import { gridOf, type ShownHead } from '../../domain/overview/shown-grid.ts';
import { overviewNames } from '../overview/names.ts';
import { type Context, done, misused, type Outcome, refusal } from './context.ts';
import { patiently } from './patiently.ts';
import { unlock } from './unlock.ts';
import { filled, isEnglish, reasonText, type Staff } from './words.ts';

/** `overview`: a closed year by the fixed scheme, as text. It is for whoever asked, and publishes nothing. */
export async function overviewCommand(context: Context): Promise<Outcome> {
  const { flags, words, ask, pack, note } = context;
  const year = OverviewYear.optional().safeParse(flags['year']);
  if (!year.success) return misused(filled(words.command.wrongCode, { flags: '--year' }));
  if (!pack.ok) return refusal(words, pack);
  const opened = await unlock(context);
  if (!opened.ok) return refusal(words, opened);
  const choice = year.data === undefined ? {} : { year: year.data };
  const answer = await patiently(context, ask('overview.read', choice));
  if (!answer.ok) return refusal(words, answer);
  note(words.table.internal);
  const overview = contract['overview.read'].answer.parse(answer.value);
  const names = overviewNames(pack.value.geography, isEnglish(words) ? 'en' : 'sv');
  return done(overviewText(overview, { names, words }));
}

interface Labels {
  readonly names: ReturnType<typeof overviewNames>;
  readonly words: Staff;
}

/** Every table with its heading: codes down, periods or places across, tabs between. */
function overviewText({ tables, missing }: Overview, labels: Labels): string {
  const { words } = labels;
  const title = ({ id, year }: Pick<OverviewTable, 'id' | 'year'>): string =>
    `${words.overview.tables[id]} ${year}`;
  return [
    ...tables.map((one) => [title(one), ...linesOf(one, labels)].join('\n')),
    ...missing.map((one) =>
      filled(words.overview.missing, { table: title(one), reason: reasonText(words, one.reason) }),
    ),
    `${words.table.legend} ${words.table.activity}`,
  ].join('\n\n');
}

function linesOf(table: OverviewTable, { names, words }: Labels): string[] {
  const codes = new Map(
    Object.entries(words.codes).map(([field, of]) => [field, new Map(Object.entries(of))]),
  );
  const own = {
    code: (field: string, code: string) => codes.get(field)?.get(code) ?? code,
    total: words.report.total,
    partial: words.report.partial,
  };
  const { across, columns, rows } = gridOf(table);
  const label = ({ dimension, category }: ShownHead): string =>
    nameOf({ names, words: own }, dimension, category);
  const top = columns.map((category) => label({ dimension: across, category }));
  return [
    [...(rows[0]?.heads.map(() => '') ?? []), ...top],
    ...rows.map(({ heads, cells }) => [...heads.map(label), ...cells]),
  ].map((row) => row.join('\t'));
}
