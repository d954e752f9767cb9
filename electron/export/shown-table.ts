import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import type { ShownTable } from '../../domain/table-request.ts';

const marks = { hidden: '..', structural: '.' } as const;

/** A protected table as a screen or a paper shows it. */
export const shown = (table: ProtectedTable): ShownTable => ({
  dimensions: table.dimensions.map(({ name, categories }) => ({
    name,
    categories: categories.map(({ code, level, partial }) => ({ code, level, partial })),
  })),
  cells: table.cells.map((cell) => (cell.state === 'value' ? cell.value : marks[cell.state])),
  rule: `${table.rule.version}`,
});
