import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { startEngine } from '../support/engine.ts';
import { temporaryFolder } from '../support/pack.ts';
import { looked, pin, published, withAYear } from '../support/publishing.ts';

const child = path.join(import.meta.dirname, '../support/publishing-child.ts');

/** The lines that were said before it was killed, so many milliseconds after it began. */
function publishUntilKilled(words: readonly string[], afterMs: number): Promise<string[]> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [child, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    let heard = '';
    let timer: NodeJS.Timeout | undefined;
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      timer ??= setTimeout(() => running.kill('SIGKILL'), afterMs);
    });
    running.on('close', () => {
      resolve(heard.trimEnd().split('\n').slice(1));
    });
  });
}

const digestOf = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

it(
  'kill -9 while publishing leaves a sound ledger, an entry for every file, and never half a file',
  { timeout: 120_000 },
  async () => {
    const engine = await withAYear();
    engine.close();
    const out = temporaryFolder();
    const said: string[] = [];
    for (let time = 0; time < 8; time += 1)
      said.push(...(await publishUntilKilled([engine.folder, engine.key, out], 20 + 150 * time)));
    expect(said.filter((line) => line.startsWith('refused'))).toEqual([]);
    const saved = said.map((line) => line.slice('saved '.length));
    expect(saved.length).toBeGreaterThan(0);
    const { entries, faults } = looked(engine, ({ publications }) => ({
      entries: publications.all(),
      faults: publications.faults(),
    }));
    expect(faults).toEqual([]);
    const files = fs.readdirSync(out).filter((name) => name.endsWith('.csv'));
    expect(saved.filter((name) => !fs.existsSync(name))).toEqual([]);
    const known = new Set(entries.map(({ file }) => file));
    expect(files.filter((name) => !known.has(digestOf(path.join(out, name))))).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(files.length);
    const again = await startEngine({ folder: engine.folder, key: engine.key });
    await again.ask('coordinator.unlock', { pin });
    expect(await published(again)).toContain('Alingsås');
    again.close();
  },
);

const once = path.join(import.meta.dirname, '../support/exporting-child.ts');

it(
  'kill -9 at each step of saving a table: no file without its entry, and the same table can be saved again',
  { timeout: 120_000 },
  async () => {
    const engine = await withAYear();
    engine.close();
    const seen = new Set<string>();
    for (let step = 1; ; step += 1) {
      const out = path.join(temporaryFolder(), 'table.csv');
      const { status, signal } = spawnSync(process.execPath, [
        once,
        ...[engine.folder, engine.key, out, String(step)],
      ]);
      expect(status === 0 || signal === 'SIGKILL', `step ${step}`).toBe(true);
      const { entries, faults } = looked(engine, ({ publications }) => ({
        entries: publications.all(),
        faults: publications.faults(),
      }));
      expect(faults, `step ${step}`).toEqual([]);
      const isThere = fs.existsSync(out);
      if (isThere)
        expect(
          entries.map(({ file }) => file),
          `step ${step}`,
        ).toContain(digestOf(out));
      seen.add(isThere ? 'file' : 'none');
      if (status === 0) break;
    }
    expect([...seen].sort()).toEqual(['file', 'none']);
  },
);
