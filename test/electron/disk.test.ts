import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskReason, writeWhole } from '../../electron/disk.ts';
import { store } from '../../electron/store/store.ts';
import { paperHeader } from '../../domain/paper-list.ts';
import { setUp, startEngine } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';

const child = path.join(import.meta.dirname, '../support/disk-child.ts');

/** A real file system of two megabytes, in a mount namespace of its own. */
function onSmallDisk(what: 'file' | 'counts' | 'report' | 'opening-full' | 'opening-read-only'): unknown {
  const folder = temporaryFolder();
  const script = 'mount -t tmpfs -o size=2m tmpfs "$1" && exec "$2" "$3" "$4" "$1"';
  const said = execFileSync(
    'unshare',
    ['-rm', 'bash', '-c', script, 'bash', folder, process.execPath, child, what],
    {
      encoding: 'utf8',
    },
  );
  return JSON.parse(said);
}

const reasonOf = (file: string): string => {
  try {
    writeWhole(file, 'x');
    return 'none';
  } catch (fault) {
    return diskReason(fault);
  }
};

describe('a disk that is full', () => {
  it('leaves the file that was there, and no half one', () => {
    expect(onSmallDisk('file')).toEqual({
      reason: 'disk-full',
      kept: 'what was there before',
      files: ['table.csv'],
    });
  });

  it('takes no report, and nothing of it is published', () => {
    expect(onSmallDisk('report')).toEqual({
      answer: { ok: false, reason: 'disk-full' },
      asked: ['overview.read'],
      files: [],
    });
  });

  it.each([
    ['opening-full', 'disk-full'],
    ['opening-read-only', 'folder-not-writable'],
  ] as const)(
    'is told as what it is at %s, never as a damaged store, and has passed when it has',
    (what, reason) => {
      expect(onSmallDisk(what)).toEqual({
        state: { ok: true, value: { on: false, reason } },
        reasons: ['none', reason, 'none'],
        crashes: [],
      });
    },
  );

  it('stops counting in words, loses nothing acknowledged, and counts again when there is room', () => {
    expect(onSmallDisk('counts')).toEqual({ reason: 'disk-full', lost: 0, again: true });
  });
});

describe('a place that cannot be written', () => {
  it('is named by its reason', () => {
    const folder = temporaryFolder();
    expect(reasonOf(path.join(folder, 'none', 'x.csv'))).toBe('folder-missing');
    fs.mkdirSync(path.join(folder, 'taken.csv'));
    expect(reasonOf(path.join(folder, 'taken.csv'))).toBe('output-locked');
    expect(reasonOf('/dev/full')).toBe('output-locked');
    expect(reasonOf('/proc/x.csv')).not.toBe('none');
  });
});

it.each(['csv', 'xlsx', 'ods'])(
  'a table is in the ledger before its %s file has a name: a failed file can never be subtracted from the next',
  async (format) => {
    const engine = await startEngine();
    await engine.ask('setup.save', setUp);
    await engine.ask('coordinator.choosePin', { pin: '246810' });
    const rows = ['1489', '1441'].map(
      (code) => `2025-03;${code};police;referral;police;exposed;not-known;none;not-known;sv;no;;;12`,
    );
    await engine.ask('records.take', { text: [paperHeader, ...rows].join('\n'), again: false });
    const out = path.join(temporaryFolder(), 'none', 'table.csv');
    const choice = { from: '2025-01', to: '2025-12', by: ['municipality', 'year'], format, out };
    expect(await engine.ask('tables.write', choice)).toMatchObject({ reason: 'folder-missing' });
    const taken = temporaryFolder();
    expect(await engine.ask('tables.write', { ...choice, out: taken })).toMatchObject({
      reason: 'output-locked',
    });
    expect(fs.readdirSync(path.dirname(taken)).filter((name) => name.endsWith('.part'))).toEqual([]);
    engine.close();
    const opened = store(path.join(engine.folder, 'tally.db'), engine.key);
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.value.ledger.all().length).toBeGreaterThan(0);
    opened.value.close();
  },
);
