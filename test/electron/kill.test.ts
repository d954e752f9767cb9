import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../electron/store/open.ts';
import { store } from '../../electron/store/store.ts';
import { newKey, setUp, startEngine } from '../support/engine.ts';

const child = path.join(import.meta.dirname, '../support/recording-child.ts');
const recordings = 500;

/** Records until it is killed; resolves with the number acknowledged. */
function recordUntilKilled(folder: string, key: string, afterMs: number): Promise<number> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [child, folder, key, String(recordings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let heard = '';
    let timer: NodeJS.Timeout | undefined;
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      timer ??= setTimeout(() => running.kill('SIGKILL'), afterMs);
    });
    running.on('close', () => {
      resolve(heard.split('\n').filter((line) => line === 'counted').length);
    });
  });
}

describe('kill -9 while recording', () => {
  it('keeps every acknowledged count once, ten times over', { timeout: 120_000 }, async () => {
    const key = newKey();
    const first = await startEngine({ key });
    await first.ask('setup.save', setUp);
    first.close();
    const file = path.join(first.folder, 'tally.db');
    let acknowledged = 0;
    for (let time = 1; time <= 10; time += 1) {
      acknowledged += await recordUntilKilled(first.folder, key, 5 + Math.floor(Math.random() * 60));
      const opened = store(file, key);
      if (!opened.ok) throw new Error(opened.reason);
      const counted = opened.value.tally.all().reduce((sum, { count }) => sum + count, 0);
      opened.value.close();
      expect(counted).toBeGreaterThanOrEqual(acknowledged);
      expect(counted - acknowledged).toBeLessThanOrEqual(time);
    }
    const connection = openStore(file, key);
    if (!connection.ok) throw new Error(connection.reason);
    expect(connection.value.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    connection.value.close();
    expect(acknowledged).toBeGreaterThan(0);
    fs.rmSync(first.folder, { recursive: true });
  });
});
