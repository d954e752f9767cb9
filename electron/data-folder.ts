import * as fs from 'node:fs';
import * as path from 'node:path';
import { app } from 'electron/main';

/** The folder of everything kept: `--data=`, else VAGVISAREN_DATA, else the user's own. Chromium's files go beneath it. */
export function chooseDataFolder(argument = dataArgument()): string {
  const folder = path.resolve(argument ?? process.env['VAGVISAREN_DATA'] ?? app.getPath('userData'));
  try {
    fs.mkdirSync(path.join(folder, 'profile'), { recursive: true, mode: 0o700 });
    app.setPath('userData', path.join(folder, 'profile'));
  } catch {
    app.setPath('userData', fs.mkdtempSync(path.join(app.getPath('temp'), 'vagvisaren-')));
  }
  return folder;
}

const dataArgument = (): string | undefined =>
  process.argv.find((text) => text.startsWith('--data='))?.slice('--data='.length);
