import { aReferral, startEngine } from './engine.ts';
import * as fs from 'node:fs';

const [, , folder = '', key = '', number = '0'] = process.argv;
const { ask } = await startEngine({ folder, key });
fs.writeSync(1, 'ready\n');
for (let done = 0; done < Number(number); done += 1) {
  const answer = await ask('referrals.record', aReferral());
  if (!answer.ok) process.exit(3);
  fs.writeSync(1, 'counted\n');
}
