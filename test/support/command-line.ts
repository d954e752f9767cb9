import { spawn } from 'node:child_process';
import * as path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');
export const launcher = path.join(root, 'electron/launch/command.ts');
export const pin = '246813';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as `npm run -s vagvisaren --` starts it, with nothing on standard input. */
export function vagvisaren(words: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, ...words], {
      cwd: root,
      env: { ...process.env, LANG: 'sv_SE.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => {
      resolve({ code: code ?? -1, out, err });
    });
  });
}

/** Somebody at a terminal, who types each answer when its question comes. */
export function atTerminal(words: readonly string[], typing: readonly (readonly [string, string])[]) {
  const line = [process.execPath, launcher, ...words].map((word) => `'${word}'`).join(' ');
  const left = [...typing];
  return new Promise<{ code: number; text: string }>((resolve) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: root,
      env: { ...process.env, LANG: 'sv_SE.UTF-8' },
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const next = left[0];
      if (next === undefined || !text.includes(next[0])) return;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.on('close', (code) => {
      resolve({ code: code ?? -1, text });
    });
  });
}
