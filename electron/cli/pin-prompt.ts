import * as readline from 'node:readline';
import { Writable } from 'node:stream';
import { failed, ok, type Result } from '../../domain/result.ts';
import { aside } from './aside.ts';

export interface PinSource {
  /** VAGVISAREN_PIN, unless it is not there or empty. */
  readonly given: string | undefined;
  /** Asks on the terminal without showing what is typed. */
  readonly ask: (question: string) => Promise<Result<string, 'pin-missing' | 'interrupted'>>;
}

export const pinSource = (): PinSource => {
  const given = process.env['VAGVISAREN_PIN'];
  return { given: given === '' ? undefined : given, ask };
};

/** Nobody to ask: `pin-missing`. Ctrl-C or the end of input: `interrupted`. */
function ask(question: string): ReturnType<PinSource['ask']> {
  if (!process.stdin.isTTY) return Promise.resolve(failed('pin-missing'));
  const silent = new Writable({
    write: (_chunk, _encoding, written) => {
      written();
    },
  });
  const reader = readline.createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    const answer = (value: Awaited<ReturnType<PinSource['ask']>>): void => {
      resolve(value);
      reader.close();
    };
    reader.once('close', () => {
      aside.write('\n');
      resolve(failed('interrupted'));
    });
    reader.once('SIGINT', () => {
      answer(failed('interrupted'));
    });
    reader.question('', (typed) => {
      answer(ok(typed));
    });
    // Only now: what is typed before the reader listens would be shown.
    aside.write(`${question} `);
  });
}
