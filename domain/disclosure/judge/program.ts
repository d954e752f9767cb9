import type { Highs, Model } from 'highs';
import type { Space } from './space.ts';

export type Answer = 'possible' | 'impossible' | 'unknown';

const near = 1e-6;
const mostNodes = 20_000;

/** All whole-number tables that agree with what was published; every one that is found is kept as a witness. */
export class Program {
  readonly witnesses: (readonly number[])[] = [];
  /** More than any unknown that something printed bounds. */
  readonly ceiling: number;
  readonly #highs: Highs;
  readonly #space: Space;
  readonly #printed: readonly { readonly unknowns: readonly number[]; readonly printed: number }[];
  readonly #relaxed: Model;
  #aim: readonly number[] = [];

  constructor(highs: Highs, space: Space) {
    this.#highs = highs;
    this.#space = space;
    this.#printed = space.groups.flatMap(({ unknowns, printed }) =>
      printed === undefined ? [] : [{ unknowns, printed }],
    );
    this.ceiling = Math.max(0, ...this.#printed.map(({ printed }) => printed)) + 1000;
    this.#relaxed = this.#model(false);
  }

  /** The relaxed end of the range of a sum: no whole-number table lies beyond it. Undefined when there is no table at all. */
  end(unknowns: readonly number[], direction: 1 | -1): number | undefined {
    for (const unknown of this.#aim) this.#relaxed.changeColCost(unknown, 0);
    for (const unknown of unknowns) this.#relaxed.changeColCost(unknown, 1);
    this.#aim = unknowns;
    const { maximize, minimize } = this.#highs.constants.objectiveSense;
    this.#relaxed.changeObjectiveSense(direction === 1 ? maximize : minimize);
    this.#relaxed.run();
    const { modelStatus } = this.#highs.constants;
    if (this.#relaxed.getModelStatus() === modelStatus.infeasible) return undefined;
    if (this.#relaxed.getModelStatus() !== modelStatus.optimal) return direction === 1 ? Infinity : 0;
    this.#keep(this.#relaxed.getSolution().colValue);
    return this.#relaxed.getObjectiveValue();
  }

  /** Looks at far corners in many directions, the same in every run, so that most groups need no question of their own. */
  wander(steps: number): void {
    const { unknowns } = this.#space;
    let state = 12_345;
    for (let step = 0; step < steps; step += 1) {
      const wishes = Float64Array.from({ length: unknowns }, () => {
        state = (state * 48_271) % 2_147_483_647;
        return (state % 7) - 3;
      });
      if (unknowns > 0) this.#relaxed.changeColsCost({ kind: 'range', from: 0, to: unknowns - 1 }, wishes);
      this.#relaxed.run();
      if (this.#relaxed.getModelStatus() === this.#highs.constants.modelStatus.optimal) {
        this.#keep(this.#relaxed.getSolution().colValue);
      }
    }
    this.#aim = Array.from({ length: unknowns }, (_, unknown) => unknown);
  }

  /** Whether sums can, all at once, lie between two whole numbers, both included. */
  can(sums: readonly (readonly number[])[], from: number, to: number): Answer {
    const entries = sums.map((unknowns) => ({ indices: unknowns, values: unknowns.map(() => 1) }));
    for (const entry of entries) this.#relaxed.addRow(from, to, entry);
    this.#relaxed.run();
    const status = this.#relaxed.getModelStatus();
    const solution = this.#relaxed.getSolution().colValue;
    const last = this.#relaxed.getDimensions().numRows - 1;
    this.#relaxed.deleteRows({ kind: 'range', from: last - sums.length + 1, to: last });
    if (status === this.#highs.constants.modelStatus.infeasible) return 'impossible';
    if (status === this.#highs.constants.modelStatus.optimal && this.#keep(solution)) return 'possible';
    return this.#whole(entries, from, to);
  }

  /** Whether a whole-number table was found in which each of these is at least so large; no is no proof that there is none. */
  together(unknowns: readonly number[], least: number): boolean {
    for (const unknown of unknowns) this.#relaxed.changeColBounds(unknown, least, this.ceiling);
    this.#relaxed.run();
    const status = this.#relaxed.getModelStatus();
    const solution = this.#relaxed.getSolution().colValue;
    for (const unknown of unknowns) this.#relaxed.changeColBounds(unknown, 0, this.ceiling);
    return status === this.#highs.constants.modelStatus.optimal && this.#keep(solution);
  }

  close(): void {
    this.#relaxed.dispose();
  }

  #whole(
    entries: readonly { readonly indices: readonly number[]; readonly values: readonly number[] }[],
    from: number,
    to: number,
  ): Answer {
    const model = this.#model(true);
    model.options.set('mip_max_nodes', mostNodes);
    for (const entry of entries) model.addRow(from, to, entry);
    model.run();
    const status = model.getModelStatus();
    const solution = model.getSolution().colValue;
    model.dispose();
    if (status === this.#highs.constants.modelStatus.infeasible) return 'impossible';
    return status === this.#highs.constants.modelStatus.optimal && this.#keep(solution)
      ? 'possible'
      : 'unknown';
  }

  /** Only what adds up exactly, in whole numbers, is a witness. */
  #keep(solution: Float64Array): boolean {
    const table = Array.from(solution, Math.round);
    const whole = table.every(
      (value, unknown) => value >= 0 && Math.abs(value - (solution[unknown] ?? 0)) < near,
    );
    if (!whole || !this.#printed.every(({ unknowns, printed }) => total(unknowns, table) === printed))
      return false;
    if (!this.#space.ties.every(({ totals, parts }) => total(totals, table) === total(parts, table)))
      return false;
    this.witnesses.push(table);
    return true;
  }

  #model(whole: boolean): Model {
    const { unknowns, ties } = this.#space;
    const shown = this.#printed.map((row) => ({ sum: row.unknowns, less: [], is: row.printed }));
    const rows = [...shown, ...ties.map(({ totals, parts }) => ({ sum: totals, less: parts, is: 0 }))];
    const starts = [0];
    for (const { sum, less } of rows) starts.push((starts.at(-1) ?? 0) + sum.length + less.length);
    const values = rows.map(({ is }) => is);
    const model = this.#highs.createModel();
    model.options.set({ output_flag: false, ...(whole ? {} : { presolve: 'off', solver: 'simplex' }) });
    model.passModel({
      numCols: unknowns,
      numRows: rows.length,
      colCost: filled(unknowns, 0),
      colLower: filled(unknowns, 0),
      colUpper: filled(unknowns, this.ceiling),
      rowLower: values,
      rowUpper: values,
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: unknowns,
        starts,
        indices: rows.flatMap(({ sum, less }) => [...sum, ...less]),
        values: rows.flatMap(({ sum, less }) => [...filled(sum.length, 1), ...filled(less.length, -1)]),
      },
      ...(whole ? { integrality: Int32Array.from(filled(unknowns, 1)) } : {}),
    });
    return model;
  }
}

const filled = (length: number, value: number): number[] => Array.from({ length }, () => value);

export const total = (unknowns: readonly number[], table: readonly number[]): number =>
  unknowns.reduce((sum, unknown) => sum + (table[unknown] ?? 0), 0);
