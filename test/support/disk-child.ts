import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Audience, Service } from '../../domain/classification.ts';
import { diskReason, writeWhole } from '../../electron/disk.ts';
import { ok } from '../../domain/result.ts';
import { saveReport } from '../../electron/handlers/report.ts';
import { builtPack, packAt } from './pack.ts';
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

async function fillWithAReport(): Promise<object> {
  const asked: string[] = [];
  const answer = await saveReport(
    {
      pack: packAt(builtPack()),
      today: () => '2026-11-21',
      engine: (name) => {
        asked.push(name);
        return Promise.resolve(ok({ year: '2025', tables: [], missing: [] }));
      },
      report: () => Promise.resolve(ok(new Uint8Array(3_000_000))),
      chooseFile: () => Promise.resolve(path.join(folder, 'report.pdf')),
    },
    { language: 'sv' },
  );
  return { answer, asked, files: fs.readdirSync(folder) };
}

const audienceAt = (number: number) => Audience.options[(number >> 4) % Audience.options.length];

async function fillWithCounts(): Promise<object> {
  const engine = await startEngine({ folder });
  await engine.ask('setup.save', setUp);
  let acknowledged = 0;
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

type Engine = Awaited<ReturnType<typeof startEngine>>;
const reasonOf = async (engine: Engine): Promise<string> => {
  const answer = await engine.ask('referrals.record', aReferral());
  return answer.ok ? 'none' : answer.reason;
};

/** A store that was used and closed, opened again where nothing can be written, and once more when that has passed. */
async function openWhere(close: () => void, open: () => void): Promise<object> {
  const before = await startEngine({ folder });
  await before.ask('setup.save', setUp);
  const first = await reasonOf(before);
  before.close();
  close();
  const engine = await startEngine({ folder, key: before.key });
  const state = await engine.ask('counts.state', {});
  const reasons = [first, await reasonOf(engine)];
  open();
  const answer = { state, reasons: [...reasons, await reasonOf(engine)], crashes: engine.crashes };
  engine.close();
  return answer;
}

const ballast = path.join(folder, 'ballast');
function fill(): void {
  const handle = fs.openSync(ballast, 'w');
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096));
  } catch {
    fs.closeSync(handle);
  }
}
const remount = (how: 'ro' | 'rw') => () => {
  execFileSync('mount', ['-o', `remount,${how}`, folder]);
};

const trials: Readonly<Record<string, () => object | Promise<object>>> = {
  file: fillWithAFile,
  counts: fillWithCounts,
  report: fillWithAReport,
  'opening-full': () =>
    openWhere(fill, () => {
      fs.rmSync(ballast);
    }),
  'opening-read-only': () => openWhere(remount('ro'), remount('rw')),
};
console.log(JSON.stringify(await trials[what ?? '']?.()));
