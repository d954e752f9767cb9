import { parseArgs } from 'node:util';
import { z } from 'zod';
import { failed, ok, type Result } from '../../domain/result.ts';

const multipleText = { type: 'string', multiple: true } as const;
const multipleSwitch = { type: 'boolean', multiple: true } as const;
const Values = z.record(z.string(), z.array(z.union([z.string(), z.boolean()])));

/** Flags that stand alone. */
const switches: ReadonlySet<string> = new Set(['again', 'large', 'code', 'yes', 'preview']);

/** Every command and the flags it takes; `data` and `help` go with all. The PIN is no flag: it would stay in the shell's history. */
export const commands = {
  print: ['leaflet', 'lang', 'municipality', 'with', 'form', 'large', 'code', 'out'],
  batch: ['leaflets', 'langs', 'municipality', 'form', 'with', 'out'],
  record: [
    'file',
    'again',
    'municipality',
    'service',
    'audience',
    'violence',
    'priority',
    'age',
    'language',
    'already',
    'leaflet',
    'form',
  ],
  export: ['from', 'to', 'by', 'region', 'period', 'kind', 'format', 'language', 'out'],
  overview: ['year', 'language', 'out'],
  compare: ['by', 'period', 'with', 'format', 'language', 'out'],
  population: ['set', 'year', 'source'],
  setup: ['agency', 'municipalities'],
  correct: [
    'month',
    'municipality',
    'service',
    'leaflet',
    'form',
    'audience',
    'violence',
    'priority',
    'age',
    'language',
    'already',
    'agency',
    'by',
    'reason',
    'yes',
  ],
  retain: ['preview', 'months'],
  ledger: ['year', 'format', 'language', 'out'],
  log: [],
  support: [],
  list: [],
  audit: ['threshold'],
  classification: ['format', 'out'],
} as const satisfies Record<string, readonly string[]>;
export type CommandName = keyof typeof commands;

/** How many words a command takes that are no flags. */
const mostWords: Partial<Record<CommandName, number>> = { list: 1, ledger: Infinity, audit: Infinity };

export interface Arguments {
  readonly command: CommandName;
  readonly subject: string | undefined;
  /** Words after the subject: files to look at. */
  readonly files: readonly string[];
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly help: boolean;
}

export type ArgumentReason =
  'no-command' | 'unknown-command' | 'unknown-flag' | 'flag-twice' | 'flag-empty' | 'too-many-words';

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

/** `place` names our own flags or nothing: what was typed is never repeated. */
export function readArguments(words: readonly string[]): Result<Arguments | 'help', ArgumentReason> {
  const [command, ...rest] = words;
  if (command === undefined) return failed('no-command');
  if (command === '--help' || command === '-h' || command === 'help') return ok('help');
  if (!isCommand(command)) return failed('unknown-command');
  const parsed = parsedWords(rest, command);
  if (parsed === undefined) return failed('unknown-flag', dashed(flagsOf(command)));
  const { values, positionals } = parsed;
  if (positionals.length > (mostWords[command] ?? 0)) return failed('too-many-words');
  const given = Object.entries(values);
  const twice = given.filter(([, all]) => all.length > 1);
  if (twice.length > 0) return failed('flag-twice', dashed(twice.map(([name]) => name)));
  const empty = given.filter(([, all]) => all.includes(''));
  if (empty.length > 0) return failed('flag-empty', dashed(empty.map(([name]) => name)));
  const flags = Object.fromEntries(given.map(([name, [value]]) => [name, String(value)]));
  const [subject, ...files] = positionals;
  return ok({ command, subject, files, flags, help: flags['help'] !== undefined });
}

/** Every flag with all that was given to it; undefined when one is not known or lacks its value. */
function parsedWords(args: readonly string[], command: CommandName) {
  const options = Object.fromEntries(
    flagsOf(command).map((name) => [name, switches.has(name) ? multipleSwitch : multipleText]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: joined(args),
      options: { ...options, help: { ...multipleSwitch, short: 'h' } },
      allowPositionals: mostWords[command] !== undefined,
    });
    return { values: Values.parse(values), positionals };
  } catch {
    return undefined;
  }
}

/** `--by -1` as it is meant: a number below zero would otherwise be taken for a flag. */
const joined = (args: readonly string[]): string[] =>
  args.flatMap((word, place) => {
    if (word === '--by' && isNegative(args[place + 1])) return [];
    return isNegative(word) && args[place - 1] === '--by' ? [`--by=${word}`] : [word];
  });

const isNegative = (word: string | undefined): boolean => /^-\d+$/.test(word ?? '');

export const flagsOf = (command: CommandName): readonly string[] => [...commands[command], 'data'];

const dashed = (names: readonly string[]): string => names.map((name) => `--${name}`).join(' ');

/** Flags without which a command has no answer. What `record` needs depends on what it counts. */
export const required: Readonly<Record<CommandName, readonly string[]>> = {
  print: ['leaflet', 'lang', 'municipality', 'out'],
  batch: ['leaflets', 'langs', 'municipality', 'out'],
  record: [],
  export: ['from', 'to', 'by', 'out'],
  overview: [],
  compare: ['by', 'period', 'with'],
  population: [],
  setup: ['agency', 'municipalities'],
  correct: ['month', 'municipality', 'by', 'reason'],
  retain: [],
  ledger: [],
  log: [],
  list: [],
  support: [],
  audit: [],
  classification: ['out'],
};

export function missingFlags(command: CommandName, flags: Arguments['flags']): string | undefined {
  const missing = required[command].filter((name) => flags[name] === undefined);
  return missing.length === 0 ? undefined : dashed(missing);
}
