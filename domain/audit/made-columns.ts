import { type FoundCell, Misread, type ReadingGround, type Written } from './found-table.ts';

type Words = ReadingGround['words'];

const isMade = (label: Written, { madeIn }: Words): boolean => madeIn(String(label)) !== undefined;

/** How many columns are periods: what is made of the counts stands after them. */
export function periodsAmong(columns: readonly Written[], { words }: ReadingGround): number {
  const first = columns.findIndex((label) => isMade(label, words));
  return first === -1 ? columns.length : first;
}

interface Line {
  readonly columns: readonly Written[];
  readonly row: readonly Written[];
  /** How many columns are counts. */
  readonly width: number;
  /** In long form other columns stand after the count: what a mark means, and prose. */
  readonly isLong: boolean;
}

/** A number that is made of counts may stand only where they do, and be what they make: else it tells what they hide. */
export function checkMade(
  counts: readonly FoundCell[],
  { columns, row, width, isLong }: Line,
  { words }: ReadingGround,
): void {
  for (let at = width; at < columns.length; at += 1) {
    const written = row[at] ?? '';
    const label = String(columns[at] ?? '');
    if (isLong && !isMade(label, words)) continue;
    if (['', '..', '.'].includes(String(written))) continue;
    if (!isMade(label, words) || !isMadeOf(counts, { label, written, columns }, words))
      throw new Misread('table-numbers-elsewhere', counts[0]?.place);
  }
}

interface MadeCell {
  readonly label: string;
  readonly written: Written;
  readonly columns: readonly Written[];
}

/** A rate needs a printed count beneath it; a change needs two, and can be reckoned again. */
function isMadeOf(
  counts: readonly FoundCell[],
  { label, written, columns }: MadeCell,
  words: Words,
): boolean {
  const kind = words.madeIn(label);
  if (kind === 'rate') {
    const [, period = ''] = label.split(' ');
    const at = period === '' ? 0 : columns.findIndex((column) => String(column).split(' ')[0] === period);
    return counts[at]?.said.state === 'value';
  }
  const made = kind === 'percent' ? percentOf(counts) : differenceOf(counts);
  return made !== undefined && Number(written) === made;
}

/** The two counts, if both are printed and there are no more. */
function printedPair(counts: readonly FoundCell[]): readonly [number, number] | undefined {
  const [earlier, later] = counts.map(({ said }) => (said.state === 'value' ? said.value : undefined));
  return counts.length !== 2 || earlier === undefined || later === undefined ? undefined : [earlier, later];
}

function differenceOf(counts: readonly FoundCell[]): number | undefined {
  const pair = printedPair(counts);
  return pair === undefined ? undefined : pair[1] - pair[0];
}

function percentOf(counts: readonly FoundCell[]): number | undefined {
  const pair = printedPair(counts);
  if (pair === undefined || pair[0] === 0) return undefined;
  const share = (100 * (pair[1] - pair[0])) / pair[0];
  return Math.sign(share) * Math.floor(Math.abs(share) + 0.5);
}
