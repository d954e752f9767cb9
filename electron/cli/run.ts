import { type Arguments, type CommandName, commands } from './arguments.ts';
import { type Context, done, type Outcome } from './context.ts';
import { exportCommand, setupCommand } from './coordinator-commands.ts';
import { recordCommand } from './count-commands.ts';
import { listCommand } from './list-command.ts';
import { printCommand } from './paper-command.ts';
import type { Staff } from './words.ts';

const runs: Readonly<Record<CommandName, (context: Context) => Outcome | Promise<Outcome>>> = {
  print: printCommand,
  record: recordCommand,
  export: exportCommand,
  setup: setupCommand,
  list: listCommand,
};

export async function runCommand({ command }: Arguments, context: Context): Promise<Outcome> {
  return runs[command](context);
}

/** What a command does and takes, or all of them in a list. */
export function helpText(words: Staff, command?: CommandName): Outcome {
  const { help } = words.command;
  if (command !== undefined)
    return done(`${help.usage} ${command}\n\n${help[command]}\n\n${flagList(command)}\n\n${help.common}`);
  const names = Object.keys(runs).map((name) => `  ${name}`);
  return done([help.usage, ...names, '', help.common].join('\n'));
}

const flagList = (command: CommandName): string => commands[command].map((flag) => `  --${flag}`).join('\n');
