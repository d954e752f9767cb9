import * as fs from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Where lines beside the answer go: the caller's stderr. The launcher hands it over under a number of its own, so that
 * what Chromium and its drivers write to theirs reaches nobody.
 */
export const aside: Writable = openAside(process.env['VAGVISAREN_ASIDE']);

function openAside(number: string | undefined): Writable {
  if (number === undefined) return process.stderr;
  return new Writable({
    write: (chunk: Buffer, _encoding, written) => {
      try {
        fs.writeSync(Number(number), chunk);
      } catch {
        // Nobody reads what stands beside the answer.
      }
      written();
    },
  });
}
