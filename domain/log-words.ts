import type { LogEntry } from './log.ts';

type Names = Readonly<Record<string, string>>;

/** What a staff language calls the codes in a log; each of its texts is a name or a pattern with `{{places}}`. */
export interface LogWords {
  readonly log: {
    readonly told: {
      readonly content: string;
      readonly before: string;
      readonly overview: string;
      readonly revision: string;
      readonly table: string;
      readonly format: string;
      readonly kinds: Names;
      readonly levels: Names;
      readonly settings: Names;
      /** Of formats that are not called by their own letters. */
      readonly formats: Names;
    };
  };
  readonly codes: { readonly correction: Names };
  readonly report: { readonly dimension: Names };
}

/** What of an entry, in words; a code that has none stands as it is. */
export function toldWhat(
  { event, what }: Pick<LogEntry, 'event' | 'what'>,
  words: LogWords,
  placeOf: (code: string) => string,
): string {
  const { told } = words.log;
  if (what === '') return '';
  if (event === 'started') return filled(told.content, { version: what });
  if (event === 'retained') return filled(told.before, { month: what });
  if (event === 'corrected') return nameOf(what, words.codes.correction);
  if (event === 'settings-changed') return listed(what.split(' '), told.settings);
  return event === 'exported' || event === 'published' ? toldFile(what, words, placeOf) : what;
}

/** As `whatOf` writes it: kind, period, levels and fields, municipalities, and a vintage where it is one. */
const tableOf = /^(\S+) (referral|handout) (\S+) (\S+) ([\d,]+)(?: \+(\d+))?$/;
const overviewOf = /^(\S+) overview (\d{4})$/;

function toldFile(what: string, words: LogWords, placeOf: (code: string) => string): string {
  const { told } = words.log;
  const overview = overviewOf.exec(what);
  if (overview !== null) {
    const [, format = '', year = ''] = overview;
    return inFormat(format, filled(told.overview, { year }), words);
  }
  const table = tableOf.exec(what);
  if (table === null) return what;
  const [, format = '', kind = '', period = '', by = '', places = '', vintage] = table;
  const text = filled(told.table, {
    what: nameOf(kind, told.kinds),
    period: period.replace(',', ' / '),
    by: listed(by.split(','), { ...words.report.dimension, ...told.levels }),
    places: places.split(',').map(placeOf).join(', '),
  });
  const revision = vintage === undefined ? '' : `, ${filled(told.revision, { number: vintage })}`;
  return inFormat(format, text + revision, words);
}

const inFormat = (format: string, what: string, { log: { told } }: LogWords): string =>
  filled(told.format, { format: nameOf(format, told.formats, format.toUpperCase()), what });

const listed = (codes: readonly string[], names: Names): string =>
  codes.map((code) => nameOf(code, names)).join(', ');

const nameOf = (code: string, names: Names, without = code): string =>
  Object.hasOwn(names, code) ? (names[code] ?? without) : without;

const filled = (text: string, values: Names): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
