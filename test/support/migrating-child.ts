import { openStore } from '../../electron/store/open.ts';
import { Database } from '@signalapp/sqlcipher';

/** Opens a store, and is killed at the given statement: before it, or after it and before whatever follows. */
const [, , file = '', key = '', step = '0', when = 'before'] = process.argv;
const exec: unknown = Reflect.get(Database.prototype, 'exec');
let done = 0;
Database.prototype.exec = function (this: InstanceType<typeof Database>, statements: string): void {
  done += 1;
  const isLast = done === Number(step);
  if (isLast && when === 'before') process.kill(process.pid, 'SIGKILL');
  if (typeof exec === 'function') Reflect.apply(exec, this, [statements]);
  if (isLast) process.kill(process.pid, 'SIGKILL');
};
const opened = openStore(file, key);
if (!opened.ok) throw new Error(opened.reason);
opened.value.close();
