import type { Highs, Model } from 'highs';
import type { Group } from './groups.ts';

/** How far a sum can go, given what is printed; `tight` are the printed groups that hold it there. */
export interface Extreme {
  readonly bound: number;
  readonly solution: Float64Array;
  readonly tight: readonly number[];
}

export type Direction = 'least' | 'most';

const nought = 1e-7;

/** A linear program of everything that is printed; cells of one atom are bounds on its column, all else are rows. */
export class Attack {
  readonly #model: Model;
  readonly #highs: Highs;
  readonly #groups: readonly Group[];
  readonly #rows: readonly number[];
  readonly #rowOf: ReadonlyMap<number, number>;
  readonly #columns: readonly (readonly [number, number])[];
  readonly #ceiling: number;
  /** How many programs were solved: a measure of work that no clock disturbs. */
  solved = 0;
  #aimed: readonly number[] = [];

  constructor(highs: Highs, groups: readonly Group[], size: number) {
    this.#highs = highs;
    this.#ceiling = Math.max(0, ...groups.map(({ value }) => value)) + 100;
    this.#groups = groups;
    this.#rows = [...groups.keys()].filter((number) => (groups[number]?.atoms.length ?? 0) > 1);
    this.#rowOf = new Map(this.#rows.map((number, row) => [number, row]));
    this.#columns = [...groups.entries()].flatMap(([number, { atoms }]) =>
      atoms.length === 1 ? [[number, atoms[0] ?? 0] as const] : [],
    );
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
    this.#model.passModel(this.#program(size));
  }

  show(number: number, printed: boolean): void {
    const { atoms, value } = this.#groups[number] ?? { atoms: [], value: 0 };
    const row = this.#rowOf.get(number);
    const low = printed ? value : 0;
    if (row === undefined) this.#model.changeColBounds(atoms[0] ?? 0, low, printed ? value : this.#ceiling);
    else this.#model.changeRowBounds(row, low, printed ? value : this.#highs.infinity);
  }

  reach(atoms: readonly number[], direction: Direction): Extreme {
    this.solved += 1;
    this.#aim(atoms);
    const { minimize, maximize } = this.#highs.constants.objectiveSense;
    this.#model.changeObjectiveSense(direction === 'least' ? minimize : maximize);
    this.#model.run();
    return this.#found(direction);
  }

  /** A corner of what is possible, far out in a direction of its own. */
  corner(weights: readonly number[]): Float64Array {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: weights.length - 1 }, weights);
    this.#aimed = weights.map((_, atom) => atom);
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense.maximize);
    this.#model.run();
    return this.#model.getSolution().colValue;
  }

  close(): void {
    this.#model.dispose();
  }

  #aim(atoms: readonly number[]): void {
    for (const atom of this.#aimed) this.#model.changeColCost(atom, 0);
    for (const atom of atoms) this.#model.changeColCost(atom, 1);
    this.#aimed = atoms;
  }

  #found(direction: Direction): Extreme {
    const { colValue, colDual, rowDual } = this.#model.getSolution();
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) {
      return { bound: direction === 'least' ? 0 : Infinity, solution: colValue, tight: [] };
    }
    const rows = this.#rows.filter((_, row) => Math.abs(rowDual[row] ?? 0) > nought);
    const columns = this.#columns.filter(([, atom]) => Math.abs(colDual[atom] ?? 0) > nought);
    const tight = [...rows, ...columns.map(([number]) => number)];
    return { bound: this.#model.getObjectiveValue(), solution: colValue, tight };
  }

  #program(size: number) {
    const all = <Value>(length: number, value: Value): Value[] => Array.from({ length }, () => value);
    const entries = this.#rows.map((number) => this.#groups[number]?.atoms ?? []);
    const starts = [0];
    for (const atoms of entries) starts.push((starts.at(-1) ?? 0) + atoms.length);
    const indices = entries.flat();
    return {
      numCols: size,
      numRows: entries.length,
      colCost: all(size, 0),
      colLower: all(size, 0),
      colUpper: all(size, this.#ceiling),
      rowLower: all(entries.length, 0),
      rowUpper: all(entries.length, this.#highs.infinity),
      matrix: {
        format: 'csr' as const,
        numRows: entries.length,
        numCols: size,
        starts,
        indices,
        values: all(indices.length, 1),
      },
    };
  }
}
