import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow } from 'electron/main';
import type { ContentPack } from '../domain/catalogue.ts';
import { contract } from '../domain/contract.ts';
import type { Geography } from '../domain/municipality.ts';
import type { ReportOrder } from '../domain/overview/report.ts';
import type { PaperOrder, PaperUse } from '../domain/paper-form.ts';
import type { Result } from '../domain/result.ts';
import type { ShownSettings } from '../domain/settings.ts';
import type { MachineFacts } from '../domain/support.ts';
import { readPack, readWhole } from './content/read.ts';
import { type Dispatch, dispatcher, type Route } from './dispatch.ts';
import { engineLink } from './engine-link.ts';
import { batchHandlers, onPaper } from './handlers/batch.ts';
import { exportHandlers } from './handlers/exports.ts';
import { idleHandlers } from './handlers/idle.ts';
import { jobHandlers } from './handlers/jobs.ts';
import { leafletHandlers } from './handlers/leaflets.ts';
import { machineHandlers } from './handlers/machine.ts';
import { papersHandlers } from './handlers/papers.ts';
import { type PracticeDesk, practiceHandlers } from './handlers/practice.ts';
import { printHandlers } from './handlers/print.ts';
import { reportHandlers } from './handlers/report.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { supportHandlers } from './handlers/support.ts';
import { keyStoreIsWeak, storeKey } from './key.ts';
import { machineFacts } from './machine-facts.ts';
import { refusingWeakPins } from './pin-door.ts';
import { outFile } from './places.ts';
import { batches } from './print/batch/batches.ts';
import { jobDesk } from './print/job-desk.ts';
import { paper } from './print/paper.ts';
import { printQueue } from './print/queue.ts';
import { type Spooler, spooler } from './print/spooler.ts';
import type { SettingsFile } from './settings.ts';
import { dayOf } from './handlers/engine-room.ts';

interface Surroundings {
  readonly data: string;
  readonly settings: SettingsFile;
  readonly openPaper: () => BrowserWindow;
  /** The order of those who look after the machine to forget the PIN. */
  readonly forgetPin: string | undefined;
  /** The engine starts after this, so that it does not compete with the first leaflet on the screen. */
  readonly whenIdle: Promise<void>;
  /** Asks the person where to save; undefined when they turn back. */
  readonly chooseFile: (suggested: string) => Promise<string | undefined>;
  /** Of a window that people stand before; a command has neither. */
  readonly desk?: {
    /** A visit is over, and nothing of it may stay where the store does not reach. */
    readonly onReset: () => void;
    readonly onSettings: (shown: ShownSettings) => void;
    readonly attendance: Parameters<typeof idleHandlers>[0];
    readonly practice: PracticeDesk;
  };
  /** Of a store that nobody shall open again; else the folder's own is taken, or made. */
  readonly key?: ReturnType<typeof storeKey>;
  /** The content, where it has been read already. */
  readonly pack?: Kiosk['pack'];
}

export interface Kiosk {
  readonly ask: Dispatch;
  readonly engine: (name: string, input: unknown) => Promise<Result<unknown>>;
  readonly pack: Result<ContentPack, 'content-damaged'>;
  readonly pdf: (order: PaperOrder, use: PaperUse) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly report: (order: ReportOrder) => Promise<Result<Uint8Array, 'paper-failed'>>;
  /** Where papers for one file are made, some at a time. */
  readonly batchFile: { readonly tables: readonly Kiosk['pdf'][]; readonly onRest: () => void };
  /** Follows what was under way when the app last closed; for the one process that owns the printing. */
  readonly resumePrinting: () => void;
  /** Something is under way that somebody may wait for: paper is coming, a table is being proven. */
  readonly isBusy: () => boolean;
  /** Resolves when the store is closed. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds between two languages that are read ahead of anybody's wish: nobody's press waits for that. */
const aBreath = 20;

const nowhere: Geography = {
  municipalities: [{ code: '0000', name: '-', countyCode: '00', county: '-' }],
  policeAreas: [],
};

/** Wires the rooms of the main process: content and paper here, everything that counts in the engine. */
export function kiosk(surroundings: Surroundings): Kiosk {
  const { data, settings, openPaper, whenIdle, chooseFile, desk: standing } = surroundings;
  const pack = surroundings.pack ?? shippedPack(outFile('content'));
  const link = engineLink(outFile('main/engine-process.js'), openingOf(surroundings, pack));
  const { engine, isAsked } = asked(async (name, input) => {
    await whenIdle;
    return link.ask(name, input);
  });
  if (standing !== undefined)
    void engine('log.note', { event: 'started', what: pack.ok ? pack.value.version : '' });
  if (pack.ok) void whenIdle.then(() => readWhole(pack.value, () => setTimeout(aBreath)));
  const { layOut, pdf, report, staffPaper, testPage, forget, close } = paper(openPaper);
  const printers = spooler(process.env['CUPS_SERVER']);
  const queue = printQueue({ folder: path.join(data, 'print'), spooler: printers, ask: engine });
  const { many, batchFile, closeBatch } = printingMany({ data, openPaper, spooler: printers, pack, pdf });
  const desk = jobDesk(queue, many);
  const machine = (content: string): MachineFacts => machineFacts(data, content);
  const routes: Record<string, Route> = {
    ...engineRoutes(refusingWeakPins(engine)),
    ...leafletHandlers({ pack, today }),
    ...machineHandlers({ keyStoreIsWeak }),
    ...printHandlers({ pack, today, spooler: printers, queue, layOut, pdf, testPage, chooseFile }),
    ...jobHandlers({ desk, chooseFile }),
    ...papersHandlers({ pack, spooler: printers, queue, staffPaper, chooseFile }),
    ...batchHandlers({ pack, today, batches: many, ...batchFile, chooseFile }),
    ...exportHandlers({ engine, chooseFile }),
    ...reportHandlers({ pack, today, engine, report, chooseFile }),
    ...(standing === undefined ? {} : deskRoutes(standing, settings, engine)),
    ...supportHandlers({ pack, engine, spooler: printers, chooseFile, settings, machine }),
    'counts.reset': (input) => {
      desk.reset();
      forget();
      standing?.onReset();
      return engine('counts.reset', input);
    },
  };
  const stop = async (): Promise<void> => {
    void queue.stop();
    closeBatch();
    close();
    await link.stop();
  };
  return {
    ...{ ask: dispatcher(routes, note), engine, pack, pdf, report, batchFile },
    ...{ resumePrinting: desk.resume, stop },
    isBusy: () => isAsked() || desk.jobs().some(({ state, need }) => state === 'sent' && need === undefined),
  };
}

/** What the engine is told whenever it starts. */
const openingOf = ({ data, forgetPin, key = storeKey(data) }: Surroundings, pack: Kiosk['pack']) => ({
  folder: data,
  key,
  geography: pack.ok ? pack.value.geography : nowhere,
  languages: pack.ok ? [...pack.value.languages.keys()] : [],
  leaflets: pack.ok ? pack.value.outlines.map(({ id }) => id) : [],
  absent: pack.ok ? pack.value.absent : [],
  forgetPin,
});

/** The engine, and whether it is still at work on an answer. */
function asked(ask: Kiosk['engine']) {
  let asking = 0;
  const engine: Kiosk['engine'] = async (name, input) => {
    asking += 1;
    try {
      return await ask(name, input);
    } finally {
      asking -= 1;
    }
  };
  return { engine, isAsked: () => asking > 0 };
}

const deskRoutes = (
  { onSettings, attendance, practice }: NonNullable<Surroundings['desk']>,
  settings: SettingsFile,
  engine: Kiosk['engine'],
): Record<string, Route> => ({
  ...settingsHandlers({ settings, engine, onChange: onSettings }),
  ...idleHandlers(attendance),
  ...practiceHandlers(practice),
});

interface ManyRoom extends Pick<Surroundings, 'data' | 'openPaper'>, Pick<Kiosk, 'pack' | 'pdf'> {
  readonly spooler: Spooler;
}

/** A file is made in two windows, one laying out while the other prints; a single leaflet waits for one paper at most. */
function printingMany({ data, openPaper, spooler: printers, pack, pdf }: ManyRoom) {
  const second = paper(openPaper);
  const many = batches({
    folder: path.join(data, 'batch'),
    spooler: printers,
    pdf: (choice) => onPaper({ pack, today }, choice, pdf),
  });
  const closeBatch = (): void => {
    many.stop();
    second.close();
  };
  return { many, batchFile: { tables: [pdf, second.pdf], onRest: second.close }, closeBatch };
}

function shippedPack(folder: string): Result<ContentPack, 'content-damaged'> {
  const key = path.join(folder, 'pack.pub');
  return readPack(folder, fs.existsSync(key) ? fs.readFileSync(key, 'utf8') : '');
}

/** What the engine answers goes to it as it came: it has parsed both ways. */
function engineRoutes(ask: Kiosk['engine']): Record<string, Route> {
  const names = Object.entries(contract).filter(([, { room }]) => room === 'engine');
  return Object.fromEntries(names.map(([name]): [string, Route] => [name, (input) => ask(name, input)]));
}

const note = (event: string, name: string): void => {
  process.stderr.write(`${event} ${name}\n`);
};

/** The local date, ISO 8601. */
export const today = (): string => dayOf(new Date());
