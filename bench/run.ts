import { pathToFileURL } from 'node:url';
import { recordBench } from './record.ts';

interface Row {
  readonly what: string;
  readonly seen: number;
  readonly bar: string;
}

export async function run(): Promise<void> {
  const record = await recordBench();
  const rows: Row[] = [
    { what: 'durable record ÷ bare upsert', seen: record.engineMs / record.bareMs, bar: '≤ 1.5' },
  ];
  for (const { what, seen, bar } of rows)
    console.log(`${what.padEnd(50)} ${seen.toFixed(2).padStart(8)}   ${bar}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run();
