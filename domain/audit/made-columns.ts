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
    const made = words.madeIn(label) === 'percent' ? percentOf(counts) : differenceOf(counts);
    if (!isMade(label, words) || made === undefined || Number(written) !== made)
      throw new Misread('table-numbers-elsewhere', counts[0]?.place);
  }
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
