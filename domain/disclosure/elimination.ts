import type { SparseRow } from './linked-rows.ts';

const prime = 67_108_859;

/** Exact: both factors are under 2^26, so the product is a whole number that a double holds. */
function multiply(a: number, b: number): number {
  const product = a * b;
  const rest = product - Math.floor(product / prime) * prime;
  return rest < 0 ? rest + prime : rest >= prime ? rest - prime : rest;
}

function inverse(value: number): number {
  let power = prime - 2;
  let base = value;
  let result = 1;
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

/** Columns in ascending order, none of them nought, the first of them one. */
interface Vector {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** What follows linearly from the printed rows, and which rows would give a secret away exactly. */
export class Elimination {
  readonly #work: Float64Array;
  readonly #pivots = new Map<number, Vector>();
  #secrets: readonly Vector[];

  constructor(size: number, secrets: readonly (readonly number[])[]) {
    this.#work = new Float64Array(size);
    this.#secrets = secrets.map((atoms) => this.#reduced(ones(atoms)));
  }

  /** Prints the row, unless a secret is a multiple of what it adds to the rows already printed. */
  prints(atoms: readonly number[]): boolean {
    const vector = this.#reduced(ones(atoms));
    if (vector.columns.length === 0) return true;
    if (this.#secrets.some((secret) => same(secret, vector))) return false;
    this.#pivot(vector);
    return true;
  }

  /** What is printed already, or known of itself, and cannot be taken back. */
  admit(row: SparseRow): void {
    const vector = this.#reduced(row);
    if (vector.columns.length > 0) this.#pivot(vector);
  }

  admitSum(atoms: readonly number[]): void {
    this.admit(ones(atoms));
  }

  #reduced({ indices, values }: SparseRow): Vector {
    const work = this.#work;
    let from = work.length;
    for (const [at, column] of indices.entries()) {
      const value = values[at] ?? 0;
      work[column] = value < 0 ? value + prime : value;
      if (column < from) from = column;
    }
    const columns: number[] = [];
    for (let column = from; column < work.length; column += 1) {
      const value = work[column] ?? 0;
      if (value === 0) continue;
      const pivot = this.#pivots.get(column);
      if (pivot === undefined) columns.push(column);
      else clear(work, pivot, value);
    }
    return normal(columns, work);
  }

  #pivot(vector: Vector): void {
    const [column = 0] = vector.columns;
    this.#pivots.set(column, vector);
    this.#secrets = this.#secrets.map((secret) =>
      secret.columns.includes(column)
        ? this.#reduced({ indices: secret.columns, values: secret.values })
        : secret,
    );
  }
}

const ones = (atoms: readonly number[]): SparseRow => ({ indices: atoms, values: atoms.map(() => 1) });

/** Takes the pivot, whose first value is one, out of the column it stands for. */
function clear(work: Float64Array, { columns, values }: Vector, factor: number): void {
  for (const [at, column] of columns.entries()) {
    const rest = (work[column] ?? 0) - multiply(factor, values[at] ?? 0);
    work[column] = rest < 0 ? rest + prime : rest;
  }
}

/** Reads the columns out and leaves the work sheet clean. */
function normal(columns: readonly number[], work: Float64Array): Vector {
  const factor = columns.length === 0 ? 1 : inverse(work[columns[0] ?? 0] ?? 1);
  const values = columns.map((column) => multiply(work[column] ?? 0, factor));
  for (const column of columns) work[column] = 0;
  return { columns, values };
}

const same = (a: Vector, b: Vector): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((column, at) => column === b.columns[at] && a.values[at] === b.values[at]);
