import type { ProtectedTable } from '../disclosure/protect.ts';
import type { Dimension } from '../dimension.ts';
import { aboutOf } from './about.ts';
import type { Labels, Notes } from './labels.ts';
import { hiddenMark, rowsOf, structuralMark } from './rows.ts';

const metric = 'contents';
const counted = 'count';

/** A JSON-stat 2.0 dataset. A hidden count is null with the status `..`: no number is written for it anywhere. */
export function jsonStatOf(table: ProtectedTable, labels: Labels, notes: Notes) {
  const rows = rowsOf(table, labels);
  const marked = [...rows.entries()].filter(([, { value }]) => typeof value !== 'number');
  return {
    version: '2.0' as const,
    class: 'dataset' as const,
    label: notes.title,
    source: notes.source,
    updated: notes.extractedOn,
    note: aboutOf(labels, notes).map(([name, text]) => `${name}: ${text}`),
    id: [...table.dimensions.map(({ name }) => name), metric],
    size: [...table.dimensions.map(({ categories }) => categories.length), 1],
    role: { time: ['period'], geo: ['region'], metric: [metric] },
    dimension: {
      ...Object.fromEntries(table.dimensions.map((dimension) => described(dimension, labels))),
      [metric]: metricOf(labels),
    },
    value: rows.map(({ value }) => (typeof value === 'number' ? value : null)),
    status: Object.fromEntries(marked.map(([at, { value }]) => [String(at), String(value)])),
    extension: {
      rule: { ...table.rule },
      status: { [hiddenMark]: labels.hidden, [structuralMark]: labels.structural },
    },
  };
}

function described(dimension: Dimension, labels: Labels) {
  const { name, categories, children } = dimension;
  const category = {
    index: categories.map(({ code }) => code),
    label: Object.fromEntries(categories.map((each) => [each.code, labels.category(name, each)])),
    ...(Object.keys(children).length > 0 ? { child: children } : {}),
  };
  return [name, { label: labels.dimension(name), category }] as const;
}

const metricOf = (labels: Labels) => ({
  label: labels.count,
  category: { index: [counted], label: { [counted]: labels.count }, unit: { [counted]: { decimals: 0 } } },
});
