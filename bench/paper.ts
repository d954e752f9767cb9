import * as timers from 'node:timers/promises';
import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 30;
const Bare = z.strictObject({ laidOut: z.number(), printed: z.number() });

export interface PaperSeen {
  readonly aheadMs: number;
  readonly coldMs: number;
  readonly staticMs: number;
  readonly bareMs: number;
}

/**
 * Milliseconds, medians, interleaved, of one leaflet as PDF through the app's own door, from the press to the file
 * written through to the disk: `ahead` as a person has it, the paper laid out when the print panel opened; `cold` with
 * nothing on the paper, so that the press also lays out and measures. Beside them the same finished pages as static
 * HTML in the same window, printed with the same options: `bare` is `printToPDF` alone, once, of pages that have stood
 * there as long; `static` is putting them there and printing them at once.
 */
export async function paperBench(): Promise<PaperSeen> {
  const { app, window, data, close } = await launchKiosk();
  await window.getByRole('heading').first().waitFor();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, `${data}/bench.pdf`);
  const save = async (): Promise<number> => z.number().parse(await window.evaluate<unknown>(pressSave));
  await save();
  const ahead: number[] = [];
  const cold: number[] = [];
  const bare: z.infer<typeof Bare>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await window.evaluate("window.kiosk.ask('counts.reset', {})");
    cold.push(await save());
    await window.evaluate("window.kiosk.ask('counts.reset', {})");
    await window.evaluate(`window.kiosk.ask('print.prepare', ${choice})`);
    await timers.setTimeout(panelIsRead);
    ahead.push(await save());
    bare.push(Bare.parse(await app.evaluate(barePrint, panelIsRead)));
  }
  await close();
  return {
    aheadMs: median(ahead),
    coldMs: median(cold),
    staticMs: median(bare.map(({ laidOut }) => laidOut)),
    bareMs: median(bare.map(({ printed }) => printed)),
  };
}

const choice = JSON.stringify({ leaflet: 'exposed', language: 'ar', municipality: '1489' });
/** Milliseconds from the opened print panel to the press; nobody is quicker. */
const panelIsRead = 250;
const pressSave = `(async () => {
  const from = performance.now();
  const { ok } = await window.kiosk.ask('print.save', ${choice});
  return ok ? performance.now() - from : undefined;
})()`;

/** Runs in the app's main process. */
async function barePrint(
  { BrowserWindow }: { BrowserWindow: typeof Electron.BrowserWindow },
  stands: number,
): Promise<{ laidOut: number; printed: number } | undefined> {
  const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('paper.html'));
  if (window === undefined) return undefined;
  const options = {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
  const page = window.webContents;
  const put = (): Promise<unknown> =>
    page.executeJavaScript(`
      window.kept ??= document.getElementById('paper');
      window.copy = window.kept.cloneNode(true);
      window.kept.replaceWith(window.copy);
      document.fonts.ready.then(() => 0)`);
  const takeAway = (): Promise<unknown> => page.executeJavaScript('window.copy.replaceWith(window.kept); 0');
  const from = performance.now();
  await put();
  await page.printToPDF(options);
  const laidOut = performance.now() - from;
  await takeAway();
  await put();
  await new Promise((resolve) => setTimeout(resolve, stands));
  const standing = performance.now();
  await page.printToPDF(options);
  const printed = performance.now() - standing;
  await takeAway();
  return { laidOut, printed };
}
