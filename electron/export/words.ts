import type { ReadingWords } from '../../domain/audit/found-table.ts';
import { Kind } from '../../domain/classification.ts';
import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import type { Geography } from '../../domain/municipality.ts';
import type { Beside, Labels, Notes } from '../../domain/report/labels.ts';
import { type Category, total } from '../../domain/dimension.ts';
import { vintageOf } from '../../domain/vintage.ts';
import languages from '../../locales/languages.json' with { type: 'json' };
import ui from '../../locales/sv/ui.json' with { type: 'json' };

const words = ui.staff.report;
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...ui.staff.codes,
  language: {
    ...Object.fromEntries(languages.map(({ tag, swedish }) => [tag, swedish])),
    'not-known': ui.staff.codes.age['not-known'],
  },
};
const dimensions: Readonly<Record<string, string>> = {
  ...words.dimension,
  region: words.region,
  period: words.period,
};

/** Swedish names for every code of a table; a code without one stands for itself. */
export const labelsOf = (geography: Geography): Labels => ({
  dimension: (name) => dimensions[name] ?? name,
  category: (dimension, category) => labelOf(geography, dimension, category),
  count: words.value,
  change: words.change,
  changePercent: words.changePercent,
  code: words.code,
  marking: words.mark,
  hidden: words.protected,
  structural: words.structural,
  tableSheet: words.tableSheet,
  aboutSheet: words.aboutSheet,
  about: words.about,
  by: words.by,
  and: words.and,
});

/** The same words as they are found again in a file. */
export const readingWords: ReadingWords = {
  coded: ` (${words.code})`,
  count: words.value,
  change: words.change,
  changePercent: words.changePercent,
  dimensionOf: (label) => Object.keys(dimensions).find((name) => dimensions[name] === label),
  kindOf: (text) => Kind.options.find((kind) => text.includes(words.sources[kind])),
};

function labelOf(geography: Geography, dimension: string, category: Category): string {
  if (dimension === 'period') return periodLabel(category);
  if (dimension !== 'region')
    return category.code === total ? words.total : fieldLabel(dimension, category.code);
  const name = regionName(geography, category.code);
  return category.partial ? `${name} ${words.partial}` : name;
}

const monthName = new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' });

/** Excel would make a day of a month's code alone. */
const periodLabel = ({ code, level }: Category): string => {
  if (vintageOf(code) > 1)
    return `${code} ${words.revised.replace('{{number}}', String(vintageOf(code) - 1))}`;
  return level === 'month' ? `${code} (${monthName.format(new Date(`${code}-01`))})` : code;
};

const fieldLabel = (dimension: string, code: string): string => codes[dimension]?.[code] ?? code;

function regionName({ municipalities, policeAreas }: Geography, code: string): string {
  const [kind, id] = code.split(':');
  if (kind === 'county') return municipalities.find(({ countyCode }) => countyCode === id)?.county ?? code;
  if (kind === 'police-area') return policeAreas.find((area) => area.id === id)?.name ?? code;
  return municipalities.find((one) => one.code === code)?.name ?? words.country;
}

interface Extract {
  readonly table: ProtectedTable;
  readonly from: string;
  readonly to: string;
  readonly pair?: readonly [string, string] | undefined;
  readonly today: string;
  readonly beside?: Beside | undefined;
}

/** What is said beside the numbers, of referrals or of leaflets given. */
export function notesOf({ table, from, to, pair, today, beside }: Extract): Notes {
  const kind = Kind.catch('referral').parse(table.scope['kind']?.[0]);
  const isRevision = table.dimensions.some(
    ({ name, categories }) => name === 'period' && categories.some(({ code }) => vintageOf(code) > 1),
  );
  return {
    title: isRevision ? `${words.titles[kind]}, ${words.revision}` : words.titles[kind],
    subject: words.subject,
    source: words.sources[kind],
    period: pair?.join(` ${words.and} `) ?? `${from}–${to}`,
    extractedOn: today,
    marks: words.marks,
    method: isRevision ? `${words.counted} ${words.methodRevised}` : `${words.counted} ${words.method}`,
    rule: words.rule
      .replace('{{version}}', String(table.rule.version))
      .replace('{{threshold}}', String(table.rule.threshold)),
    caution: words.caution,
    withoutHidden: words.withoutHidden,
    ...(beside === undefined ? {} : { beside }),
  };
}
