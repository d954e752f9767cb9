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

type Vector = Float64Array;

const leading = (vector: Vector): number => vector.findIndex((value) => value !== 0);

function vectorOf(atoms: readonly number[], size: number): Vector {
  const vector = new Float64Array(size);
  for (const atom of atoms) vector[atom] = 1;
  return vector;
}

/** Takes the pivot's column out of the vector. */
function clear(vector: Vector, pivot: Vector, column: number): void {
  const factor = vector[column] ?? 0;
  if (factor === 0) return;
  for (let at = column; at < vector.length; at += 1) {
    const value = pivot[at] ?? 0;
    if (value === 0) continue;
    const rest = (vector[at] ?? 0) - multiply(factor, value);
    vector[at] = rest < 0 ? rest + prime : rest;
  }
}

function normalise(vector: Vector): void {
  const column = leading(vector);
  const factor = column < 0 ? 0 : inverse(vector[column] ?? 1);
  if (factor <= 1) return;
  for (let at = column; at < vector.length; at += 1) vector[at] = multiply(vector[at] ?? 0, factor);
}

const same = (a: Vector, b: Vector): boolean => a.every((value, at) => value === b[at]);

/** What follows linearly from the printed rows, and which rows would give a secret away exactly. */
export class Elimination {
  readonly #size: number;
  readonly #pivots: { readonly column: number; readonly vector: Vector }[] = [];
  readonly #secrets: Vector[];

  constructor(size: number, secrets: readonly (readonly number[])[]) {
    this.#size = size;
    this.#secrets = secrets.map((atoms) => vectorOf(atoms, size));
  }

  /** Prints the row, unless a secret is a multiple of what it adds to the rows already printed. */
  prints(atoms: readonly number[]): boolean {
    const vector = this.#reduced(atoms);
    const column = leading(vector);
    if (column < 0) return true;
    if (this.#secrets.some((secret) => leading(secret) === column && same(secret, vector))) return false;
    this.#pivot(vector, column);
    return true;
  }

  /** What is printed already and cannot be taken back. */
  admit(atoms: readonly number[]): void {
    const vector = this.#reduced(atoms);
    const column = leading(vector);
    if (column >= 0) this.#pivot(vector, column);
  }

  #reduced(atoms: readonly number[]): Vector {
    const vector = vectorOf(atoms, this.#size);
    for (const pivot of this.#pivots) clear(vector, pivot.vector, pivot.column);
    normalise(vector);
    return vector;
  }

  #pivot(vector: Vector, column: number): void {
    this.#pivots.push({ column, vector });
    for (const secret of this.#secrets) {
      if ((secret[column] ?? 0) === 0) continue;
      clear(secret, vector, column);
      normalise(secret);
    }
  }
}
