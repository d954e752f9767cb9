import * as fs from 'node:fs';
import * as path from 'node:path';
import { Audience, Service } from '../../domain/classification.ts';
import { diskReason, writeWhole } from '../../electron/disk.ts';
import { store } from '../../electron/store/store.ts';
import { aReferral, setUp, startEngine } from './engine.ts';

const [, , what, folder = ''] = process.argv;

/** Run inside a very small file system; says on stdout what happened. */
function fillWithAFile(): object {
  const file = path.join(folder, 'table.csv');
  writeWhole(file, 'what was there before');
  try {
    writeWhole(file, 'x'.repeat(3_000_000));
    return { reason: 'none' };
  } catch (fault) {
    return { reason: diskReason(fault), kept: fs.readFileSync(file, 'utf8'), files: fs.readdirSync(folder) };
  }
}

const audienceAt = (number: number) => Audience.options[(number >> 4) % Audience.options.length];

async function fillWithCounts(): Promise<object> {
  const engine = await startEngine({ folder });
  await engine.ask('setup.save', setUp);
  let acknowledged = 0;
  const ballast = path.join(folder, 'ballast');
  fs.writeFileSync(ballast, 'x'.repeat(1_500_000));
  for (let number = 0; number < 20_000; number += 1) {
    const answer = await engine.ask(
      'referrals.record',
      aReferral({ service: Service.options[number % Service.options.length], audience: audienceAt(number) }),
    );
    if (answer.ok) acknowledged += 1;
    else {
      fs.rmSync(ballast);
      const again = await engine.ask('referrals.record', aReferral());
      engine.close();
      const opened = store(path.join(folder, 'tally.db'), engine.key);
      const counted = opened.ok ? opened.value.tally.all().reduce((sum, { count }) => sum + count, 0) : -1;
      return { reason: answer.reason, lost: acknowledged + (again.ok ? 1 : 0) - counted, again: again.ok };
    }
  }
  return { reason: 'never full' };
}

console.log(JSON.stringify(what === 'file' ? fillWithAFile() : await fillWithCounts()));
