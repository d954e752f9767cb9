import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { z } from 'zod';
import { levelOf } from '../../domain/period.ts';
import { readPx } from './px.ts';

/** What a cell says, by its codes with region first and period second. */
export type Cells = ReadonlyMap<string, number | string>;

const Workbook = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      state: z.string(),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      types: z.array(z.string()),
      sides: z.array(z.string()),
      comments: z.int(),
      hidden: z.int(),
    }),
  ),
  names: z.int(),
});

/** A workbook as openpyxl reads it. */
export const readWorkbook = (file: string): z.infer<typeof Workbook> =>
  Workbook.parse(
    JSON.parse(
      execFileSync('/usr/bin/python3', [path.join(import.meta.dirname, 'read-workbook.py'), file], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    ),
  );

/** The same file as gnumeric understands it, saved by gnumeric as a workbook. */
export function throughGnumeric(file: string): string {
  const copy = `${file}.gnumeric.xlsx`;
  execFileSync('ssconvert', [file, copy], { stdio: 'ignore' });
  return copy;
}

type Grid = readonly (readonly (string | number | null)[])[];

/** From a sheet with periods across and two columns, code and name, for each thing down. */
export function cellsOfSheet([header = [], ...rows]: Grid): Cells {
  const stub = header.findIndex((name) => levelOf(periodOf(name)) !== undefined);
  const filled = rows.filter((row) => row[stub] !== null && row[stub] !== '' && row[stub] !== undefined);
  return new Map(
    filled.flatMap((row) =>
      header.slice(stub).map((period, at) => {
        const [region, ...others] = row.slice(0, stub).filter((_, column) => column % 2 === 0);
        return [[region, periodOf(period), ...others].join('|'), row[stub + at] ?? ''] as const;
      }),
    ),
  );
}

const periodOf = (label: string | number | null | undefined): string =>
  String(label ?? '').split(' ')[0] ?? '';

/** RFC 4180, read strictly: every row ends as it should and has as many fields as the first. */
export function readCsv(text: string, separator: ',' | ';'): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${separator}]*)(${separator}|\\r\\n)`, 'y');
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (found === null) throw new Error('not RFC 4180');
    const [, raw = '', end] = found;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  if (new Set(rows.map(({ length }) => length)).size !== 1) throw new Error('rows of different length');
  return rows;
}

/** The same by Python's reader, told only what parts the fields. */
export const pythonCsv = (file: string, separator: ',' | ';' = ';'): string[][] =>
  z.array(z.array(z.string())).parse(
    JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', asJson, file, separator], {
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    ),
  );
const asJson =
  'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=sys.argv[2], strict=True))))';

const numbered = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

/** From a long CSV: code and name of each dimension, then the number. */
export function cellsOfCsv(text: string): Cells {
  const [header = [], ...rows] = readCsv(text, ';');
  const stub = header.filter((name) => /\((kod|code)\)$/.test(name)).length * 2;
  return new Map(
    rows.map((row) => [
      row
        .slice(0, stub)
        .filter((_, at) => at % 2 === 0)
        .join('|'),
      numbered(row[stub] ?? ''),
    ]),
  );
}

/** `stub` columns of codes and names first. */
export const cellsOfWideCsv = (text: string, stub: number): Cells =>
  cellsOfSheet(
    readCsv(text, ';').map((row) => row.map((field, at) => (at < stub ? field : numbered(field)))),
  );

/** By the toolkit, with what the statuses say of those that have no number. */
export function cellsOfJsonStat(text: string): Cells {
  const { status } = z.looseObject({ status: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
  const read = JSONstat(JSON.parse(text));
  const codes = read.id.map((name) => read.Dimension(name).id);
  const places = codes.reduce<string[][]>(
    (found, list) => found.flatMap((place) => list.map((code) => [...place, code])),
    [[]],
  );
  return new Map(
    places.map((place, at) => {
      const query = Object.fromEntries(read.id.map((name, number) => [name, place[number]]));
      return [place.slice(0, -1).join('|'), read.Data(query).value ?? status[String(at)] ?? 'nothing'];
    }),
  );
}

/** By a strict reader: everything but the period down, the period across. */
export function cellsOfPx(text: string): Cells {
  const { stub, heading, data } = readPx(text);
  const [period = []] = heading;
  const lines = stub.reduce<string[][]>(
    (found, list) => found.flatMap((line) => list.map((code) => [...line, code])),
    [[]],
  );
  return new Map(
    lines.flatMap(([region = '', ...others], line) =>
      period.map((code, at) => [
        [region, code, ...others].join('|'),
        data[line * period.length + at] ?? 'nothing',
      ]),
    ),
  );
}
