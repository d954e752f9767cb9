import { type Group, sumOf } from './groups.ts';

const slack = 1e-6;

/** Whole-number tables that agree with all that is printed: each is a proof that its values are possible. */
export class Pool {
  readonly #groups: readonly Group[];
  #tables: readonly (readonly number[])[];

  constructor(groups: readonly Group[], truth: readonly number[]) {
    this.#groups = groups;
    this.#tables = [truth];
  }

  /** Takes a solution in if it is whole and agrees exactly. */
  add(solution: Float64Array, printed: (group: number) => boolean): void {
    const table = Array.from(solution, Math.round);
    if (table.some((value, atom) => value < 0 || Math.abs(value - (solution[atom] ?? 0)) > slack)) return;
    const agrees = ({ atoms, value }: Group, group: number): boolean =>
      !printed(group) || sumOf(atoms, table) === value;
    if (this.#groups.every(agrees)) this.#tables = [...this.#tables, table];
  }

  spread(atoms: readonly number[]): { readonly least: number; readonly most: number } {
    let least = Infinity;
    let most = -Infinity;
    for (const table of this.#tables) {
      const value = sumOf(atoms, table);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return { least, most };
  }

  /** The same pool after one more group is printed. */
  printing(group: Group): Pool {
    const pool = new Pool(this.#groups, []);
    pool.#tables = this.#tables.filter((table) => sumOf(group.atoms, table) === group.value);
    return pool;
  }

  get size(): number {
    return this.#tables.length;
  }
}
