import { failed } from '../../domain/result.ts';
import type { Arguments, CommandName } from './arguments.ts';
import { auditCommand } from './audit-command.ts';
import { batchCommand } from './batch-command.ts';
import { classificationCommand } from './classification-command.ts';
import type { Context, Outcome } from './context.ts';
import { exportCommand, setupCommand } from './coordinator-commands.ts';
import { compareCommand } from './compare-command.ts';
import { correctCommand } from './correct-command.ts';
import { recordCommand } from './count-commands.ts';
import { ledgerCommand } from './ledger-command.ts';
import { listCommand } from './list-command.ts';
import { logCommand } from './log-command.ts';
import { overviewCommand } from './overview-command.ts';
import { populationCommand } from './population-command.ts';
import { printCommand } from './paper-command.ts';
import { retainCommand } from './retain-command.ts';
import { supportCommand } from './support-command.ts';

const runs: Readonly<Record<CommandName, (context: Context) => Outcome | Promise<Outcome>>> = {
  print: printCommand,
  batch: batchCommand,
  record: recordCommand,
  export: exportCommand,
  overview: overviewCommand,
  compare: compareCommand,
  population: populationCommand,
  setup: setupCommand,
  correct: correctCommand,
  ledger: ledgerCommand,
  log: logCommand,
  support: supportCommand,
  list: listCommand,
  audit: auditCommand,
  retain: retainCommand,
  classification: classificationCommand,
};

export async function runCommand({ command }: Arguments, context: Context): Promise<Outcome> {
  return runs[command]({ ...context, ask: askingFor(command, context.ask) });
}

/** What the machine says to any screen, in the words of this command: what is lost, and what to do here. */
function askingFor(command: CommandName, ask: Context['ask']): Context['ask'] {
  const own = new Map([
    ['engine-stopped', `${command}-interrupted`],
    ['not-set-up', 'setup-first'],
  ]);
  return async (name, input) => {
    const answer = await ask(name, input);
    return answer.ok ? answer : failed(own.get(answer.reason) ?? answer.reason, answer.place);
  };
}
