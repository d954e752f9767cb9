import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  backend,
  type Behaviour,
  cupsdConf,
  cupsFilesConf,
  printerDescription,
  type PrinterName,
  printers,
} from './spooler-files.ts';

const system = '/usr/lib/cups';

export interface TestSpooler {
  /** For the environment variable CUPS_SERVER. */
  readonly server: string;
  /** The files that have come out of printers, oldest first. */
  readonly paper: () => string[];
  readonly fillWithPaper: () => void;
  readonly letSlowPrint: () => void;
  /** One job's number, or all jobs. */
  readonly cancel: (job?: number) => void;
  readonly pausePrinter: (name: PrinterName) => void;
  readonly resumePrinter: (name: PrinterName) => void;
  readonly rejectJobs: (name: PrinterName) => void;
  readonly acceptJobs: (name: PrinterName) => void;
  readonly removePrinter: (name: PrinterName) => void;
  readonly log: () => string;
  /** Ends the spooler as a crash would; `start` brings it back on the same port. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and removes everything it wrote. */
  readonly remove: () => Promise<void>;
}

/** A private real CUPS with the printers of spooler-files.ts; needs root, as backends do. */
export async function startSpooler({ keepsHistory = true } = {}): Promise<TestSpooler> {
  const place = { folder: fs.mkdtempSync(join(tmpdir(), 'spooler-')), port: await freePort(), keepsHistory };
  const { folder } = place;
  const server = `127.0.0.1:${place.port}`;
  furnish(place);
  const daemon = new Daemon(folder, server);
  await daemon.start();
  const run = (tool: string, ...args: readonly string[]): void => {
    execFileSync(tool, ['-h', server, ...args], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  addPrinters(folder, run);
  const sign = (name: string): void => {
    fs.writeFileSync(join(folder, 'signs', name), '');
  };
  return {
    server,
    paper: () => paperIn(join(folder, 'paper')),
    fillWithPaper: () => {
      sign('paper');
    },
    letSlowPrint: () => {
      sign('go');
    },
    cancel: (job) => {
      run('cancel', ...(job === undefined ? ['-a'] : [`${job}`]));
    },
    pausePrinter: (name) => {
      run('cupsdisable', name);
    },
    resumePrinter: (name) => {
      run('cupsenable', name);
    },
    rejectJobs: (name) => {
      run('cupsreject', name);
    },
    acceptJobs: (name) => {
      run('cupsaccept', name);
    },
    removePrinter: (name) => {
      run('lpadmin', '-x', name);
    },
    log: () => fs.readFileSync(join(folder, 'log/error'), 'utf8'),
    stop: () => daemon.stop(),
    start: () => daemon.start(),
    remove: async () => {
      await daemon.stop();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** lpadmin and its sisters live where ordinary paths do not lead. */
const environment = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`, LC_ALL: 'C' };

class Daemon {
  private readonly folder: string;
  private readonly server: string;
  private process: ChildProcess | undefined;

  constructor(folder: string, server: string) {
    this.folder = folder;
    this.server = server;
  }

  async start(): Promise<void> {
    const args = [
      '-f',
      '-c',
      join(this.folder, 'etc/cupsd.conf'),
      '-s',
      join(this.folder, 'etc/cups-files.conf'),
    ];
    this.process = spawn('setpriv', ['--pdeathsig', 'TERM', 'cupsd', ...args], {
      env: environment,
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 100; tries += 1) {
      const state = spawnSync('lpstat', ['-h', this.server, '-r'], {
        env: environment,
        encoding: 'utf8',
      }).stdout;
      if (state.includes('is running')) return;
      await pause(50);
    }
    throw new Error('The private CUPS did not start.');
  }

  async stop(): Promise<void> {
    const process = this.process;
    this.process = undefined;
    if (process?.exitCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }
}

function furnish(place: Parameters<typeof cupsdConf>[0]): void {
  const { folder } = place;
  fs.chmodSync(folder, 0o755);
  for (const name of ['etc', 'cache', 'state', 'spool', 'spool/tmp', 'log', 'paper', 'signs', 'bin'])
    fs.mkdirSync(join(folder, name));
  for (const name of fs.readdirSync(system).filter((each) => each !== 'backend'))
    fs.symlinkSync(join(system, name), join(folder, 'bin', name));
  fs.writeFileSync(join(folder, 'etc/cupsd.conf'), cupsdConf(place));
  fs.writeFileSync(join(folder, 'etc/cups-files.conf'), cupsFilesConf(place));
  fs.writeFileSync(join(folder, 'etc/test.ppd'), printerDescription);
  addBackends(folder);
}

function addBackends(folder: string): void {
  const backends = join(folder, 'bin/backend');
  fs.mkdirSync(backends);
  for (const name of fs.readdirSync(join(system, 'backend')))
    fs.symlinkSync(join(system, 'backend', name), join(backends, name));
  for (const behaviour of new Set<Behaviour>(Object.values(printers)))
    fs.writeFileSync(join(backends, behaviour), backend(behaviour, folder), { mode: 0o700 });
}

function addPrinters(folder: string, run: (tool: string, ...args: readonly string[]) => void): void {
  for (const [name, behaviour] of Object.entries(printers))
    run('lpadmin', '-p', name, '-E', '-v', `${behaviour}:/`, '-P', join(folder, 'etc/test.ppd'));
  run('cupsdisable', 'paused');
  run('cupsreject', 'rejecting');
  run('lpadmin', '-d', 'good');
}

function paperIn(folder: string): string[] {
  const finished = fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return finished.sort((one, other) => parseInt(one) - parseInt(other)).map((name) => join(folder, name));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
