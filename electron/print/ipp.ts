import * as http from 'node:http';
import ipp from 'ipp';
import { z } from 'zod';

/** Where the spooler listens, as CUPS itself is told: `CUPS_SERVER` as host or host:port. */
export interface SpoolerAddress {
  readonly host: string;
  readonly port: number;
}

const usualPort = 631;

export function spoolerAddress(server: string | undefined): SpoolerAddress {
  const [, host = 'localhost', port] = /^([^:/]+)(?::(\d+))?/.exec(server ?? '') ?? [];
  return { host, port: port === undefined ? usualPort : Number(port) };
}

export interface Question {
  readonly operation: number;
  readonly path: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly job?: Readonly<Record<string, unknown>>;
  readonly data?: Buffer;
}

const Answer = z.looseObject({
  statusCode: z.string().default('unknown'),
  'printer-attributes-tag': z.unknown().optional(),
  'job-attributes-tag': z.unknown().optional(),
});
export type Answer = z.infer<typeof Answer>;

const operationPlace = 2;

/** One question to the spooler; rejects when there is none, when it is silent, or when its answer is no IPP. */
export async function askSpooler(
  address: SpoolerAddress,
  question: Question,
  timeout: number,
): Promise<Answer> {
  const { operation, path, attributes, job, data } = question;
  const message = ipp.serialize({
    operation: 'Get-Printer-Attributes',
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
      ...attributes,
    },
    ...(job === undefined ? {} : { 'job-attributes-tag': job }),
    ...(data === undefined ? {} : { data }),
  });
  message.writeUInt16BE(operation, operationPlace);
  return Answer.parse(ipp.parse(await post(address, { path, message, timeout })));
}

interface Letter {
  readonly path: string;
  readonly message: Buffer;
  readonly timeout: number;
}

function post({ host, port }: SpoolerAddress, { path, message, timeout }: Letter): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host,
        port,
        path,
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(timeout),
        headers: { 'Content-Type': 'application/ipp', 'Content-Length': message.length },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(new Error(`spooler answered ${response.statusCode ?? 0}`));
        });
      },
    );
    request.on('error', reject);
    request.end(message);
  });
}
