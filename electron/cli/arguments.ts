import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../domain/result.ts';

const text = { type: 'string' } as const;

/** Every command and the flags it takes; `data` and `help` go with all. The PIN is no flag: it would stay in the shell's history. */
export const commands = {
  print: ['leaflet', 'lang', 'municipality', 'with', 'out'],
  record: [
    'file',
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
  export: ['from', 'to', 'by', 'region', 'period', 'kind', 'format', 'out'],
  setup: ['agency', 'municipalities'],
  list: [],
} as const satisfies Record<string, readonly string[]>;
export type CommandName = keyof typeof commands;

export interface Arguments {
  readonly command: CommandName;
  readonly subject: string | undefined;
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly help: boolean;
}

export type ArgumentReason = 'no-command' | 'unknown-command' | 'unknown-flag' | 'too-many-words';

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

/** `place` names our own flag or nothing: what was typed is never repeated. */
export function readArguments(words: readonly string[]): Result<Arguments | 'help', ArgumentReason> {
  const [command, ...rest] = words;
  if (command === undefined) return failed('no-command');
  if (command === '--help' || command === '-h' || command === 'help') return ok('help');
  if (!isCommand(command)) return failed('unknown-command');
  const names: readonly string[] = [...commands[command], 'data'];
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: {
        ...Object.fromEntries(names.map((name) => [name, text])),
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: command === 'list',
    });
    if (positionals.length > 1) return failed('too-many-words');
    const flags = Object.fromEntries(names.map((name) => [name, textOf(values, name)]));
    return ok({ command, subject: positionals[0], flags, help: Object.hasOwn(values, 'help') });
  } catch {
    return failed('unknown-flag', names.map((name) => `--${name}`).join(' '));
  }
}

function textOf(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
