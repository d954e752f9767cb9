import * as readline from 'node:readline';
import { Writable } from 'node:stream';

/** From VAGVISAREN_PIN, else asked for on a terminal without showing it; undefined when there is nobody to ask. */
export async function bringPin(question: string): Promise<string | undefined> {
  const given = process.env['VAGVISAREN_PIN'];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(`${question} `);
  const silent = new Writable({
    write: (_chunk, _encoding, written) => {
      written();
    },
  });
  const reader = readline.createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
