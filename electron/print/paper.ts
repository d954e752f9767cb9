import type { BrowserWindow } from 'electron/main';
import { z } from 'zod';
import type { Sheet } from '../../domain/catalogue.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { neutralInfo } from './pdf-info.ts';

export interface Paper {
  readonly pdf: (sheet: Sheet) => Promise<Result<Uint8Array, 'paper-failed'>>;
  readonly close: () => void;
}

const Shown = z.strictObject({ pages: z.int().positive(), fonts: z.array(z.string()).min(1) });
const patience = 20_000;

/** Sheets as PDF, one at a time, from one hidden window that is opened when first needed and anew after a crash. */
export function paper(open: () => BrowserWindow): Paper {
  let window: BrowserWindow | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const close = (): void => {
    if (window?.isDestroyed() === false) window.destroy();
    window = undefined;
  };
  const ready = (): BrowserWindow => {
    if (window !== undefined && !window.isDestroyed() && !window.webContents.isCrashed()) return window;
    close();
    window = open();
    return window;
  };
  /** A window that fell is replaced and asked once more; a sheet that fails in a sound window is not. */
  const make = async (sheet: Sheet, triesLeft: number): Promise<Result<Uint8Array, 'paper-failed'>> => {
    try {
      const pdf = await inTime(printed(ready(), sheet));
      return pdf === undefined ? failed('paper-failed') : ok(pdf);
    } catch {
      const fell = window === undefined || window.isDestroyed() || window.webContents.isCrashed();
      close();
      return fell && triesLeft > 0 ? await make(sheet, triesLeft - 1) : failed('paper-failed');
    }
  };
  return {
    pdf: (sheet) => {
      const made = last.then(() => make(sheet, 1));
      last = made;
      return made;
    },
    close,
  };
}

async function printed(window: BrowserWindow, sheet: Sheet): Promise<Uint8Array | undefined> {
  const { webContents } = window;
  let onGone = (): void => undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    onGone = () => {
      reject(new Error('paper window gone'));
    };
    webContents.once('render-process-gone', onGone);
  });
  try {
    const question = `paper.show(${JSON.stringify(sheet)})`;
    Shown.parse(await Promise.race([webContents.executeJavaScript(question), gone]));
    const pdf = await Promise.race([webContents.printToPDF(options), gone]);
    return neutralInfo(pdf, sheet.columns[0]?.wording.neutralTitle ?? '');
  } finally {
    webContents.off('render-process-gone', onGone);
  }
}

const options = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('paper took too long'));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
