import { randomUUID } from 'node:crypto';
import { app } from 'electron/main';
import { z } from 'zod';
import { commandContract } from '../domain/command-contract.ts';
import { aside } from './cli/aside.ts';
import { readArguments } from './cli/arguments.ts';
import type { Outcome } from './cli/context.ts';
import { interruptible } from './cli/interruption.ts';
import { pinSource } from './cli/pin-prompt.ts';
import { helpText } from './cli/help.ts';
import { runCommand } from './cli/run.ts';
import { reasonText, staffWords } from './cli/words.ts';
import { readWhole } from './content/read.ts';
import { chooseDataFolder } from './data-folder.ts';
import { faultCode } from './disk.ts';
import { kiosk, today } from './kiosk.ts';
import { policyFile } from './policy-file.ts';
import { outFile } from './places.ts';
import { settingsFile } from './settings.ts';
import { lockDown, lockDownEarly, openWindow } from './window.ts';

const words = staffWords(process.env['LC_ALL'] ?? process.env['LANG']);

/** The launcher hands the arguments over as JSON, since Chromium would take some of them (`--lang`) for its own. */
function givenArguments(): string[] {
  return z.array(z.string()).parse(JSON.parse(process.env['VAGVISAREN_ARGUMENTS'] ?? '[]'));
}

async function outcome(): Promise<Outcome> {
  const read = readArguments(givenArguments());
  if (!read.ok) return { code: 2, text: reasonText(words, read.reason, read.place) };
  if (read.value === 'help') return helpText(words);
  const { flags, command, subject, files, help } = read.value;
  if (help) return helpText(words, command);
  const data = chooseDataFolder(flags['data']);
  await app.whenReady();
  lockDown(outFile('renderer'));
  const settings = settingsFile({ folder: data, policyFile: policyFile() });
  const { ask, engine, pack, pdf, report, batchFile, stop } = kiosk({
    data,
    settings,
    forgetPin: settings.forgetPin,
    whenIdle: Promise.resolve(),
    openPaper: () => openWindow('paper.html', { show: false }),
    chooseFile: () => Promise.resolve(undefined),
  });
  if (pack.ok) await readWhole(pack.value);
  try {
    return await runCommand(read.value, {
      flags,
      subject,
      files,
      words,
      pack,
      today: today(),
      ask: (name, input) => (Object.hasOwn(commandContract, name) ? engine(name, input) : ask(name, input)),
      pdf,
      report,
      batchFile,
      interruptible,
      pin: pinSource(),
      note: (line) => {
        aside.write(`${line}\n`);
      },
      newPress: randomUUID,
    });
  } finally {
    await stop();
  }
}

/** An answer that could not be given, as on a full disk; a reader who had enough (`| head`) is none of that. */
const lost = (fault: unknown): boolean => fault instanceof Error && faultCode(fault) !== 'EPIPE';

lockDownEarly();
app.on('window-all-closed', () => undefined);
void outcome()
  .catch((): Outcome => ({ code: 1, text: words.reasons.crashed }))
  .then(({ code, text, isAnswer }) => {
    (code === 0 || isAnswer === true ? process.stdout : aside).write(`${text}\n`, (fault) => {
      app.exit(lost(fault) ? 1 : code);
    });
  });
