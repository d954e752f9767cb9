import { type Group, type Problem, sumOf } from './groups.ts';
import type { Link } from './lattice.ts';

const slack = 1e-6;

/** Whole-number tables that agree with all that is printed: each is a proof that its values are possible. */
export class Pool {
  readonly #groups: readonly Group[];
  readonly #links: readonly Link[];
  #tables: readonly (readonly number[])[];

  constructor({ groups, links }: Pick<Problem, 'groups' | 'links'>, tables: readonly (readonly number[])[]) {
    this.#groups = groups;
    this.#links = links;
    this.#tables = tables;
  }

  /** Takes a solution in if it is whole and agrees exactly. */
  add(solution: Float64Array, printed: (group: number) => boolean): void {
    const [size] = this.#tables.map(({ length }) => length);
    const table = Array.from(solution.subarray(0, size), Math.round);
    if (table.some((value, atom) => value < 0 || Math.abs(value - (solution[atom] ?? 0)) > slack)) return;
    const agrees = ({ atoms, value }: Group, group: number): boolean =>
      !printed(group) || sumOf(atoms, table) === value;
    const linked = this.#links.every(({ whole, parts }) => sumOf(whole, table) === sumOf(parts, table));
    if (linked && this.#groups.every(agrees)) this.#tables = [...this.#tables, table];
  }

  /** Whether some table has at least so many in each of these sums. */
  meets(sums: readonly (readonly number[])[], least: number): boolean {
    return this.#tables.some((table) => sums.every((atoms) => sumOf(atoms, table) >= least));
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
    const still = this.#tables.filter((table) => sumOf(group.atoms, table) === group.value);
    return new Pool({ groups: this.#groups, links: this.#links }, still);
  }

  get size(): number {
    return this.#tables.length;
  }
}
