import type { AuditReport, Exposure, Spot } from '../../domain/audit/audit.ts';
import type { Interval } from '../../domain/disclosure/judge/interval.ts';
import { filled, type Staff } from './words.ts';

/** A line for each thing that is exposed, or one that says how safe it is. */
export function auditText(words: Staff, report: AuditReport, threshold: number): string {
  const { audit } = words;
  const { exposures, notAdding, undecided, hidden, wide, large } = report;
  if (undecided) return audit.undecided;
  if (notAdding.length > 0) return filled(audit.notAdding, { files: notAdding.join(', ') });
  if (exposures.length === 0)
    return filled(audit.safe, { hidden, values: threshold + 1, wide, large, threshold });
  const certain = exposures.filter((each) => each.certain).length;
  return [
    ...new Set(exposures.flatMap((each) => exposureLines(words, each, threshold))),
    filled(audit.exposed, { number: certain }),
    ...(certain < exposures.length
      ? [filled(audit.undecidedCount, { number: exposures.length - certain })]
      : []),
  ].join('\n');
}

/** One line for each cell that says it; a difference is one line. */
function exposureLines({ audit }: Staff, exposure: Exposure, threshold: number): string[] {
  const { what, spots, printed = [], interval } = exposure;
  const [first = [], ...others] = spots;
  const other = others.map(spotText).join('; ');
  const values = {
    number: printed.join(),
    numbers: printed.join(', '),
    interval: intervalText(audit, printed[0], interval),
    threshold,
    other,
    spots: spots.flat().map(oneText).join('; '),
  };
  const each =
    what === 'small' || what === 'zero' || what === 'hidden' ? first.map((spot) => [spot]) : [first];
  return each.map((spot) => filled(audit[what], { ...values, spot: spotText(spot) }));
}

function intervalText(audit: Staff['audit'], printed: number | undefined, interval?: Interval): string {
  if (printed !== undefined) return filled(audit.exactly, { number: printed });
  if (interval === undefined) return audit.notProven;
  const { least, most, proven } = interval;
  const range = rangeText(audit, least, most);
  return proven ? range : `${audit.notProven} (${range})`;
}

function rangeText(audit: Staff['audit'], least: number, most: number): string {
  if (least === most) return filled(audit.exactly, { number: least });
  return Number.isFinite(most) ? filled(audit.range, { least, most }) : filled(audit.atLeast, { least });
}

const spotText = (spots: readonly Spot[]): string => spots.map(oneText).join('; ');

const oneText = ({ file, place, codes }: Spot): string =>
  [...(file === undefined ? [] : [`${file}:${place ?? ''}`.replace(/:$/, '')]), codes.join(', ')].join(' ');
