import * as fs from 'node:fs';
import * as path from 'node:path';
import { pin, year } from './publishing.ts';
import { startEngine } from './engine.ts';

/** Publishes one table after another, each of other months, until it is killed. */
const [, , folder = '', key = '', out = ''] = process.argv;
const { ask } = await startEngine({ folder, key });
await ask('coordinator.unlock', { pin });
fs.writeSync(1, 'ready\n');
for (let turn = 0; ; turn += 1) {
  const months = {
    from: `202${4 + (turn % 2)}-01`,
    to: `2025-${String(3 + 3 * (turn % 4)).padStart(2, '0')}`,
  };
  const name = path.join(out, `${process.pid}-${turn}.csv`);
  const answer = await ask('tables.write', { ...year, ...months, out: name });
  fs.writeSync(1, answer.ok ? `saved ${name}\n` : `refused ${answer.reason}\n`);
}
