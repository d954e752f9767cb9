import type { ReadingWords } from '../../domain/audit/found-table.ts';
import { Kind } from '../../domain/classification.ts';
import { type Category, total } from '../../domain/dimension.ts';
import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import { type Populations, PopulationSource } from '../../domain/population.ts';
import type { Geography } from '../../domain/municipality.ts';
import { ReportLanguage } from '../../domain/overview/report.ts';
import type { Beside, Labels, Notes } from '../../domain/report/labels.ts';
import { vintageOf } from '../../domain/vintage.ts';
import english from '../../locales/en/ui.json' with { type: 'json' };
import languages from '../../locales/languages.json' with { type: 'json' };
import swedish from '../../locales/sv/ui.json' with { type: 'json' };

type Staff = typeof swedish.staff;
type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const staff: Readonly<Record<ReportLanguage, Staff>> = { sv: swedish.staff, en: english.staff };

/** Names of the codes of each field; a leaflet on a priority area is called as that is. */
const namesIn = (language: ReportLanguage): Texts => {
  const { codes } = staff[language];
  const named = languages.map((one) => [one.tag, language === 'en' ? one.english : one.swedish] as const);
  return {
    ...codes,
    leaflet: { ...codes.priority, ...codes.leaflet },
    language: { ...Object.fromEntries(named), 'not-known': codes.age['not-known'] },
  };
};
const names: Readonly<Record<ReportLanguage, Texts>> = { sv: namesIn('sv'), en: namesIn('en') };

const dimensionsIn = (language: ReportLanguage): Readonly<Record<string, string>> => {
  const { dimension, region, period } = staff[language].report;
  return { ...dimension, region, period };
};

/** Names for every code of a table; a code without one stands for itself. */
export function labelsOf(geography: Geography, language: ReportLanguage = 'sv'): Labels {
  const { report } = staff[language];
  const dimensions = dimensionsIn(language);
  return {
    language,
    dimension: (name) => dimensions[name] ?? name,
    category: (dimension, category) => labelOf({ geography, language }, dimension, category),
    count: report.value,
    change: report.change,
    changePercent: report.changePercent,
    rate: report.rate,
    code: report.code,
    marking: report.mark,
    hidden: report.protected,
    structural: report.structural,
    tableSheet: report.tableSheet,
    aboutSheet: report.aboutSheet,
    about: report.about,
    by: report.by,
    and: report.and,
  };
}

const each = ReportLanguage.options;

/** The same words as they are found again in a file, whichever language it is in. */
export const readingWords: ReadingWords = {
  uncoded: (label) => {
    const coded = each.map((language) => ` (${staff[language].report.code})`);
    const end = coded.find((mark) => label.endsWith(mark));
    return end === undefined ? undefined : label.slice(0, -end.length);
  },
  isCount: (label) => each.some((language) => staff[language].report.value === label),
  madeIn: (label) => {
    if (each.some((language) => label.split(' ')[0] === staff[language].report.rate)) return 'rate';
    const begins = (of: 'change' | 'changePercent'): boolean =>
      each.some((language) => label.startsWith(`${staff[language].report[of]} `));
    if (begins('changePercent')) return 'percent';
    return begins('change') ? 'change' : undefined;
  },
  dimensionOf: (label) =>
    each
      .map((language) => dimensionsIn(language))
      .flatMap((known) => Object.keys(known).filter((name) => known[name] === label))[0],
  kindOf: (text) =>
    Kind.options.find((kind) => each.some((language) => text.includes(staff[language].report.sources[kind]))),
};

interface Around {
  readonly geography: Geography;
  readonly language: ReportLanguage;
}

function labelOf({ geography, language }: Around, dimension: string, category: Category): string {
  const { report } = staff[language];
  if (dimension === 'period') return periodLabel(category, language);
  if (dimension !== 'region')
    return category.code === total
      ? report.total
      : (names[language][dimension]?.[category.code] ?? category.code);
  const name = regionName(geography, category.code) ?? report.country;
  return category.partial ? `${name} ${report.partial}` : name;
}

const monthNames: Readonly<Record<ReportLanguage, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }),
};

/** Excel would make a day of a month's code alone. */
const periodLabel = ({ code, level }: Category, language: ReportLanguage): string => {
  if (vintageOf(code) > 1)
    return `${code} ${staff[language].report.revised.replace('{{number}}', String(vintageOf(code) - 1))}`;
  return level === 'month' ? `${code} (${monthNames[language].format(new Date(`${code}-01`))})` : code;
};

/** Undefined for the whole of what was chosen. */
function regionName({ municipalities, policeAreas }: Geography, code: string): string | undefined {
  const [kind, id] = code.split(':');
  if (kind === 'county') return municipalities.find(({ countyCode }) => countyCode === id)?.county ?? code;
  if (kind === 'police-area') return policeAreas.find((area) => area.id === id)?.name ?? code;
  return municipalities.find((one) => one.code === code)?.name;
}

interface Extract {
  readonly table: ProtectedTable;
  readonly from: string;
  readonly to: string;
  readonly pair?: readonly [string, string] | undefined;
  readonly today: string;
  readonly beside?: Beside | undefined;
  readonly language?: ReportLanguage;
}

/** What is said beside the numbers, of referrals or of leaflets given. */
export function notesOf({ table, from, to, pair, today, beside, language = 'sv' }: Extract): Notes {
  const { report } = staff[language];
  const kind = Kind.catch('referral').parse(table.scope['kind']?.[0]);
  const isRevision = table.dimensions.some(
    ({ name, categories }) => name === 'period' && categories.some(({ code }) => vintageOf(code) > 1),
  );
  return {
    title: isRevision ? `${report.titles[kind]}, ${report.revision}` : report.titles[kind],
    subject: report.subject,
    source: report.sources[kind],
    period: pair?.join(` ${report.and} `) ?? `${from}–${to}`,
    extractedOn: today,
    marks: report.marks,
    method: `${report.counted} ${isRevision ? report.methodRevised : report.method}`,
    rule: report.rule
      .replace('{{version}}', String(table.rule.version))
      .replace('{{threshold}}', String(table.rule.threshold)),
    caution: report.caution,
    withoutHidden: report.withoutHidden,
    definitions: definitionsOf(table, language),
    ...(beside === undefined ? {} : { beside, ...populationNote(table, beside.populations, report) }),
  };
}

/** Whose figures the rates of this table's years are made of. */
function populationNote(
  { dimensions }: ProtectedTable,
  { entered, regions }: Populations,
  { populationSources, rateMeans }: Staff['report'],
) {
  const years = dimensions
    .filter(({ name }) => name === 'period')
    .flatMap(({ categories }) => categories.map(({ code }) => code))
    .filter((code) => regions[code] !== undefined);
  const sources = PopulationSource.options.filter((source) =>
    entered.some((one) => one.source === source && years.includes(one.year)),
  );
  if (years.length === 0) return {};
  return {
    population: `${sources.map((source) => populationSources[source]).join('; ')}. ${rateMeans}`,
  };
}

/** What the codes of a table's fields mean, a line each beneath the field's name; languages in one line for all. */
function definitionsOf({ dimensions }: ProtectedTable, language: ReportLanguage): Notes['definitions'] {
  const { means } = staff[language];
  const texts: Texts = { ...means, leaflet: { ...means.priority, ...means.leaflet } };
  const titles = dimensionsIn(language);
  return dimensions.flatMap(({ name, categories }): [string, string][] => {
    const title = capital(titles[name] ?? name);
    if (name === 'language') return [[title, means.language.any]];
    const lines = categories.flatMap(({ code }): [string, string][] => {
      const meaning = texts[name]?.[code];
      return meaning === undefined ? [] : [[names[language][name]?.[code] ?? code, meaning]];
    });
    return lines.length === 0 ? [] : [[title, ''], ...lines];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
