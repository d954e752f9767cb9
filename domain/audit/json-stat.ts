import { z } from 'zod';
import {
  type FoundCell,
  type FoundTable,
  Misread,
  mostCells,
  type ReadingGround,
  saidBy,
} from './found-table.ts';
import { tableOf } from './table.ts';

const Index = z.union([
  z.array(z.string()),
  z.record(z.string(), z.int().nonnegative()).transform((index) =>
    Object.entries(index)
      .sort((a, b) => a[1] - b[1])
      .map(([code]) => code),
  ),
]);
const Value = z.union([z.number(), z.null()]);

/** A JSON-stat 2.0 dataset, values and statuses as a list or by number. */
const Dataset = z.looseObject({
  class: z.literal('dataset'),
  label: z.string().default(''),
  source: z.string().default(''),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().positive()),
  role: z.looseObject({ metric: z.array(z.string()).default([]) }).default({ metric: [] }),
  dimension: z.record(z.string(), z.looseObject({ category: z.looseObject({ index: Index }) })),
  value: z.union([z.array(Value), z.record(z.string(), Value)]),
  status: z.union([z.array(z.union([z.string(), z.null()])), z.record(z.string(), z.string())]).default({}),
});

export function tableInJsonStat(text: string, ground: ReadingGround): FoundTable {
  const read = Dataset.safeParse(parsed(text));
  if (!read.success) throw new Misread('table-malformed', read.error.issues[0]?.path.map(String).join('.'));
  const { id, size, dimension, role, value, status, label, source } = read.data;
  const lists = id.map((name) => dimension[name]?.category.index ?? []);
  const cells = size.reduce((product, length) => product * length, 1);
  if (cells > mostCells) throw new Misread('table-too-large');
  if (id.length !== size.length || lists.some((list, at) => list.length !== size[at]))
    throw new Misread('table-malformed', 'size');
  if (Array.isArray(value) && value.length !== cells) throw new Misread('table-cut-off', 'value');
  const kept = id.flatMap((name, at) => (role.metric.includes(name) && size[at] === 1 ? [] : [at]));
  const values = new Map(Object.entries(value));
  const marks = new Map(Object.entries(status));
  const found = Array.from({ length: cells }, (_, at): FoundCell => {
    const place = `value[${at}]`;
    const said = saidBy(values.get(`${at}`) ?? marks.get(`${at}`) ?? '');
    if (said === undefined) throw new Misread('table-no-number', place);
    const codes = codesAt(at, lists);
    return { codes: kept.map((number) => codes[number] ?? ''), said, place };
  });
  const names = kept.map((at) => id[at] ?? '');
  return tableOf({ names, cells: found, about: `${source}\n${label}` }, ground);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Misread('table-cut-off');
  }
}

/** The last dimension changes first. */
function codesAt(place: number, lists: readonly (readonly string[])[]): string[] {
  const codes: string[] = [];
  let rest = place;
  for (const list of [...lists].reverse()) {
    codes.unshift(list[rest % list.length] ?? '');
    rest = Math.floor(rest / list.length);
  }
  return codes;
}
