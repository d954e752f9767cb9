import loadHighs, { type Highs } from 'highs';

const solver: { loading?: Promise<Highs> } = {};

/** The solver is compiled once, when it is first needed. */
export async function loadSolver(): Promise<Highs> {
  solver.loading ??= loadHighs();
  return solver.loading;
}
