import { Kind } from '../classification.ts';
import type { PublishedState } from '../disclosure/ledger.ts';
import { type FoundTable, Misread, type ReadingGround, saidBy } from './found-table.ts';
import type { Line } from './separated.ts';
import { tableOf } from './table.ts';

const measures = ['OBS_VALUE', 'CONF_STATUS', 'OBS_STATUS', 'COMMENT_DSET'];

/** SDMX-CSV as we write it; an identifier there has no colon, and a period is spelt otherwise. */
export function tableInSdmx([header, ...records]: readonly Line[], ground: ReadingGround): FoundTable {
  const columns = header?.fields ?? [];
  const first = columns.indexOf('OBS_VALUE');
  if (columns.slice(first).join() !== measures.join()) throw new Misread('table-malformed', '1');
  const names = columns
    .slice(1, first)
    .map((name) => (name === 'TIME_PERIOD' ? 'period' : name.toLowerCase()));
  const cells = records.map(({ fields, line }) => {
    const place = `${line}`;
    if (fields.length !== columns.length) throw new Misread('table-cut-off', place);
    const [value = '', confidential = '', status = ''] = fields.slice(first);
    const said = stateOf({ value, confidential, status });
    if (said === undefined) throw new Misread('table-no-number', place);
    const codes = names.map((name, at) => codeOf(name, fields[at + 1] ?? ''));
    return { codes, said, place };
  });
  const flow = /^VAGVISAREN:([A-Z]+)\(/.exec(records[0]?.fields[0] ?? '')?.[1] ?? '';
  const kind = Kind.safeParse(flow.toLowerCase());
  return tableOf({ names, cells, kind: kind.success ? kind.data : undefined }, ground);
}

interface Observation {
  readonly value: string;
  readonly confidential: string;
  readonly status: string;
}

function stateOf({ value, confidential, status }: Observation): PublishedState | undefined {
  if (value !== 'NaN') return saidBy(value);
  if (confidential === 'N') return { state: 'hidden' };
  return status === 'M' ? { state: 'structural' } : undefined;
}

function codeOf(name: string, identifier: string): string {
  if (name === 'region') return identifier.replace(/^(county|police-area)_/, '$1:');
  if (name !== 'period') return identifier;
  const years = /^(\d{4})-01-01\/P2Y$/.exec(identifier)?.[1];
  if (years !== undefined) return `${years}-${String(Number(years) + 1).padStart(4, '0')}`;
  return identifier.replace(/^(\d{4})-([QTS])/, (_, year, part) => `${year}${part === 'S' ? 'H' : part}`);
}
