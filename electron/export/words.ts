import type { ProtectedTable } from '../../domain/disclosure/protect.ts';
import type { Geography } from '../../domain/municipality.ts';
import type { Labels, Notes } from '../../domain/report/labels.ts';
import type { Category } from '../../domain/dimension.ts';
import ui from '../../locales/sv/ui.json' with { type: 'json' };

const words = ui.staff.report;

/** Swedish names for every code of a table; a code without one stands for itself. */
export const labelsOf = (geography: Geography): Labels => ({
  dimension: (name) => (name === 'region' ? words.region : name === 'period' ? words.period : name),
  category: (dimension, category) => labelOf(geography, dimension, category),
  count: words.value,
  code: words.code,
  marking: words.mark,
  hidden: words.protected,
  structural: words.structural,
});

function labelOf(geography: Geography, dimension: string, category: Category): string {
  if (dimension !== 'region') return category.code;
  const name = regionName(geography, category.code);
  return category.partial ? `${name} ${words.partial}` : name;
}

function regionName({ municipalities, policeAreas }: Geography, code: string): string {
  const [kind, id] = code.split(':');
  if (kind === 'county') return municipalities.find(({ countyCode }) => countyCode === id)?.county ?? code;
  if (kind === 'police-area') return policeAreas.find((area) => area.id === id)?.name ?? code;
  return municipalities.find((one) => one.code === code)?.name ?? words.country;
}

interface Extract {
  readonly table: ProtectedTable;
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

export const notesOf = ({ table, from, to, today }: Extract): Notes => ({
  title: words.title,
  source: words.source,
  method: words.method.replace('{{rule}}', `${table.rule.version}, T = ${table.rule.threshold}`),
  period: `${from}–${to}`,
  extractedOn: today,
});
