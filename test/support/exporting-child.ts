import { pin, year } from './publishing.ts';
import { startEngine } from './engine.ts';
import { killedAt } from './killed-at.ts';

/** Saves one table, unless it is killed on the way. */
const [, , folder = '', key = '', out = '', last = '0'] = process.argv;
const { ask } = await startEngine({ folder, key });
await ask('coordinator.unlock', { pin });
killedAt(Number(last));
const answer = await ask('tables.write', { ...year, out });
process.exit(answer.ok ? 0 : 3);
