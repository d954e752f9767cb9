import { z } from 'zod';
import { LogEntry, LogFault } from './log.ts';
import { type LogWords, toldWhat } from './log-words.ts';
import type { Printer } from './print-job.ts';
import { settingNames, type ShownSettings } from './settings.ts';
import { storeReasons } from './table-request.ts';

/** What the engine tells support: the log as it stands, or why there is none to be read. */
export const SupportFacts = z.union([
  z.strictObject({
    version: z.int(),
    log: z.strictObject({ entries: z.array(LogEntry), faults: z.array(LogFault) }),
  }),
  z.strictObject({ reason: z.enum([...storeReasons, 'engine-stopped']) }),
]);
export type SupportFacts = z.infer<typeof SupportFacts>;

/** What is known of the machine: versions and sizes, never a name of it, of its user or of a folder. */
export interface MachineFacts {
  readonly app: string;
  readonly content: string;
  readonly electron: string;
  readonly system: string;
  readonly screens: readonly { readonly width: number; readonly height: number; readonly scale: number }[];
  readonly freeBytes: number | undefined;
}

export interface Supported {
  readonly machine: MachineFacts;
  readonly store: SupportFacts;
  readonly shown: ShownSettings;
  /** Undefined where the print system does not answer. */
  readonly printers: readonly Printer[] | undefined;
}

type Names = Readonly<Record<string, string>>;

export interface SupportWords extends LogWords {
  readonly support: { readonly lines: SupportLines };
  readonly reasons: Names;
  readonly printers: Names;
  readonly needs: Names;
  readonly log: LogWords['log'] & { readonly events: Names; readonly faults: Names };
}

type Line =
  | 'program'
  | 'runtime'
  | 'store'
  | 'storeOff'
  | 'settings'
  | 'setting'
  | 'decided'
  | 'damaged'
  | 'chosen'
  | 'none'
  | 'screens'
  | 'screen'
  | 'printers'
  | 'noSpooler'
  | 'noPrinters'
  | 'space'
  | 'lessSpace'
  | 'aboutSpace'
  | 'unknownSpace'
  | 'logSound'
  | 'logNotSound';
type SupportLines = Readonly<Record<Line, string>> & { readonly damagedFiles: Names };

/** What is shown to the coordinator and saved exactly so. */
export function supportText(
  facts: Supported,
  words: SupportWords,
  placeOf: (code: string) => string,
): string {
  const { lines } = words.support;
  const { machine, store, printers } = facts;
  return [
    filled(lines.program, { app: machine.app, content: machine.content }),
    filled(lines.runtime, { electron: machine.electron, system: machine.system }),
    'version' in store
      ? filled(lines.store, { version: store.version })
      : filled(lines.storeOff, { reason: words.reasons[store.reason] ?? store.reason }),
    filled(lines.space, { space: spaceOf(machine.freeBytes, lines) }),
    filled(lines.screens, { screens: machine.screens.map((one) => filled(lines.screen, one)).join('; ') }),
    printersIn(printers, words),
    ...settingsIn(facts.shown, words),
    ...('log' in store ? logIn(store.log, words, placeOf) : []),
    '',
  ].join('\n');
}

const gigabyte = 1024 ** 3;
const coarse = 100;

/** Rounded: the size of a disk is like a fingerprint. */
function spaceOf(bytes: number | undefined, lines: SupportLines): string {
  if (bytes === undefined) return lines.unknownSpace;
  const whole = Math.floor(bytes / gigabyte);
  if (whole < 1) return lines.lessSpace;
  const number = whole < coarse ? whole : Math.floor(whole / coarse) * coarse;
  return filled(lines.aboutSpace, { number });
}

/** How many are in each state; which they are is not told. */
function printersIn(
  printers: Supported['printers'],
  { support: { lines }, needs, printers: states }: SupportWords,
): string {
  if (printers === undefined) return lines.noSpooler;
  if (printers.length === 0) return lines.noPrinters;
  const told = printers.map(({ state, need }) =>
    need === undefined ? (states[state] ?? state) : (needs[need] ?? need),
  );
  const kinds = [...new Set(told)].sort();
  const counted = kinds.map((kind) => `${told.filter((one) => one === kind).length} × ${kind}`);
  return filled(lines.printers, { printers: counted.join('; ') });
}

function settingsIn({ settings, decided, damaged }: ShownSettings, words: SupportWords): string[] {
  const { lines } = words.support;
  const valueOf = (name: (typeof settingNames)[number]): string => {
    if (name === 'usualPrinter') return settings[name] === '' ? lines.none : lines.chosen;
    const text = String(settings[name]);
    return text === '' ? lines.none : text.replaceAll(',', ', ');
  };
  return [
    lines.settings,
    ...settingNames.map((name) => {
      const told = words.log.told.settings[name] ?? name;
      const line = filled(lines.setting, { name: told, value: valueOf(name) });
      return decided.includes(name) ? `${line} ${lines.decided}` : line;
    }),
    ...damaged.map((which) => filled(lines.damaged, { which: lines.damagedFiles[which] ?? which })),
  ];
}

type Log = z.infer<(typeof SupportFacts.options)[0]>['log'];

function logIn({ entries, faults }: Log, words: SupportWords, placeOf: (code: string) => string): string[] {
  const { lines } = words.support;
  const { events, faults: faultTexts } = words.log;
  return [
    faults.length === 0 ? lines.logSound : lines.logNotSound,
    ...faults.map(
      ({ fault, sequence = '' }) => `- ${filled(faultTexts[fault] ?? fault, { sequence: String(sequence) })}`,
    ),
    ...entries.map((entry) =>
      [
        entry.sequence,
        entry.moment,
        events[entry.event] ?? entry.event,
        toldWhat(entry, words, placeOf),
        entry.times,
      ].join('\t'),
    ),
  ];
}

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(values[name] ?? mark));
