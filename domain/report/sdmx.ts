import type { ProtectedTable } from '../disclosure/protect.ts';
import { levelOf } from '../period.ts';
import { aboutText } from './about.ts';
import { separated } from './csv.ts';
import type { Labels, Notes } from './labels.ts';
import { hiddenMark, rowsOf, structuralMark } from './rows.ts';

/** What stands for a cell: its value, who may see it and whether it is there. One mark for all that is hidden. */
const states = {
  value: ['F', 'A'],
  [hiddenMark]: ['N', 'Q'],
  [structuralMark]: ['F', 'M'],
} as const;

/** SDMX-CSV 1.0: for those who ask for it, with our own dataflow. */
export function sdmxOf(table: ProtectedTable, labels: Labels, notes: Notes): string {
  const names = table.dimensions.map(({ name }) => (name === 'period' ? 'TIME_PERIOD' : name.toUpperCase()));
  const kind = identifier((table.scope['kind'] ?? []).join('_').toUpperCase());
  const about = aboutText(labels, notes);
  const header = ['DATAFLOW', ...names, 'OBS_VALUE', 'CONF_STATUS', 'OBS_STATUS', 'COMMENT_DSET'];
  const lines = rowsOf(table, labels).map(({ heads, value }) => [
    `VAGVISAREN:${kind}(1.0)`,
    ...heads.map(({ code }, at) => (names[at] === 'TIME_PERIOD' ? timeOf(code) : identifier(code))),
    typeof value === 'number' ? String(value) : 'NaN',
    ...states[typeof value === 'number' ? 'value' : value],
    about,
  ]);
  return separated([header, ...lines], ',');
}

/** An identifier has no colon. */
const identifier = (code: string): string => code.replaceAll(/[^A-Za-z0-9_@$-]/g, '_');

/** `2026Q1` is `2026-Q1`, a half-year `2026-S1`, two years a span of time. */
function timeOf(period: string): string {
  const level = levelOf(period);
  if (level === 'two-years') return `${period.slice(0, 4)}-01-01/P2Y`;
  return period.replace(/^(\d{4})([QTH])/, (_, year, part) => `${year}-${part === 'H' ? 'S' : part}`);
}
