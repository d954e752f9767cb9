import type { Highs, Model } from 'highs';
import type { Problem } from './groups.ts';
import { linkedRows, type SparseRow } from './linked-rows.ts';

/** How far a sum can go, given what is printed; `tight` are the printed groups that hold it there. */
export interface Extreme {
  readonly bound: number;
  readonly solution: Float64Array;
  readonly tight: readonly number[];
}

export type Direction = 'least' | 'most';

const nought = 1e-7;

/**
 * A linear program of everything that is printed; cells of one atom are bounds on its column, all else are rows. One column
 * more stands for the least of several sums.
 */
export class Attack {
  readonly #model: Model;
  readonly #highs: Highs;
  readonly #groups: Problem['groups'];
  readonly #least: number;
  readonly #rows: readonly number[];
  readonly #rowOf: ReadonlyMap<number, number>;
  readonly #columns: readonly (readonly [number, number])[];
  readonly #ceiling: number;
  /** How many programs were solved: a measure of work that no clock disturbs. */
  solved = 0;
  #aimed: readonly number[] = [];

  constructor(highs: Highs, { groups, truth, links }: Pick<Problem, 'groups' | 'truth' | 'links'>) {
    this.#highs = highs;
    this.#least = truth.length;
    this.#ceiling = Math.max(0, ...groups.map(({ value }) => value)) + 100;
    this.#groups = groups;
    this.#rows = [...groups.keys()].filter((number) => (groups[number]?.atoms.length ?? 0) > 1);
    this.#rowOf = new Map(this.#rows.map((number, row) => [number, row]));
    this.#columns = [...groups.entries()].flatMap(([number, { atoms }]) =>
      atoms.length === 1 ? [[number, atoms[0] ?? 0] as const] : [],
    );
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
    this.#model.passModel(this.#program(linkedRows(links)));
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

  /** The most that the least of several sums can be. */
  meet(sums: readonly (readonly number[])[]): Extreme {
    this.solved += 1;
    this.#aim([this.#least]);
    for (const atoms of sums) {
      const values = [...atoms.map(() => 1), -1];
      this.#model.addRow(0, this.#highs.infinity, { indices: [...atoms, this.#least], values });
    }
    this.#model.changeObjectiveSense(this.#highs.constants.objectiveSense.maximize);
    this.#model.run();
    const extreme = this.#found('most');
    const last = this.#model.getDimensions().numRows - 1;
    this.#model.deleteRows({ kind: 'range', from: last - sums.length + 1, to: last });
    return extreme;
  }

  /** A corner of what is possible, far out in a direction of its own. */
  corner(weights: readonly number[]): Float64Array {
    this.#aim([]);
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

  #program(links: readonly SparseRow[]) {
    const all = <Value>(length: number, value: Value): Value[] => Array.from({ length }, () => value);
    const size = this.#least + 1;
    const shown = this.#rows.map((number): SparseRow => {
      const indices = this.#groups[number]?.atoms ?? [];
      return { indices, values: all(indices.length, 1) };
    });
    const rows = [...shown, ...links];
    const starts = [0];
    for (const { indices } of rows) starts.push((starts.at(-1) ?? 0) + indices.length);
    return {
      numCols: size,
      numRows: rows.length,
      colCost: all(size, 0),
      colLower: all(size, 0),
      colUpper: all(size, this.#ceiling),
      rowLower: all(rows.length, 0),
      rowUpper: [...all(shown.length, this.#highs.infinity), ...all(links.length, 0)],
      matrix: {
        format: 'csr' as const,
        numRows: rows.length,
        numCols: size,
        starts,
        indices: rows.flatMap(({ indices }) => indices),
        values: rows.flatMap(({ values }) => values),
      },
    };
  }
}
