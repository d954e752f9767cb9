import * as fs from 'node:fs';
import * as os from 'node:os';
import { app, screen } from 'electron/main';
import type { MachineFacts } from '../domain/support.ts';

const percent = 100;

/** Of the machine what support must know, and no name of anything. */
export const machineFacts = (folder: string, content: string): MachineFacts => ({
  app: app.getVersion(),
  content,
  electron: process.versions.electron,
  system: `${os.type()} ${os.release()} ${process.arch}`,
  screens: screen.getAllDisplays().map(({ size, scaleFactor }) => ({
    width: size.width,
    height: size.height,
    scale: Math.round(scaleFactor * percent),
  })),
  freeBytes: freeIn(folder),
});

function freeIn(folder: string): number | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
