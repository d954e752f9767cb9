import type { Kind } from '../classification.ts';
import { isCode, isField } from './codes.ts';
import { type FoundCell, type FoundTable, Misread, mostCells, type ReadingGround } from './found-table.ts';

interface Raw {
  readonly names: readonly string[];
  readonly cells: readonly FoundCell[];
  readonly kind?: Kind | undefined;
  /** Where the file says in words what was counted. */
  readonly about?: string;
}

/** A table whose every dimension and code is known, each cell once; what was counted is said or follows from its fields. */
export function tableOf(raw: Raw, ground: ReadingGround): FoundTable {
  const { names, cells } = raw;
  if (cells.length === 0) throw new Misread('table-cut-off');
  if (cells.length > mostCells) throw new Misread('table-too-large');
  const known = names.every((name) => name === 'region' || name === 'period' || isField(name));
  const whole = names.includes('region') && names.includes('period');
  if (!known || !whole || new Set(names).size !== names.length) throw new Misread('table-not-ours');
  const seen = new Set<string>();
  for (const { codes, place } of cells) {
    const key = codes.join('\n');
    if (seen.has(key)) throw new Misread('table-cell-twice', place);
    seen.add(key);
    if (!codes.every((code, at) => isCode(names[at] ?? '', code, ground)))
      throw new Misread('table-unknown-code', place);
  }
  const kind = raw.kind ?? ground.words.kindOf(raw.about ?? '') ?? kindBy(names);
  if (kind === undefined) throw new Misread('table-kind-unknown');
  return { kind, names, cells };
}

function kindBy(names: readonly string[]): Kind | undefined {
  if (names.includes('service')) return 'referral';
  return names.includes('leaflet') || names.includes('form') ? 'handout' : undefined;
}
