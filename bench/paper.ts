import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 30;
const Bare = z.strictObject({ laidOut: z.number(), printed: z.number() });

export interface PaperSeen {
  readonly paperMs: number;
  readonly staticMs: number;
  readonly bareMs: number;
}

/**
 * Milliseconds, medians, interleaved: one leaflet as PDF through the app's own door (laid out anew, printed, made
 * neutral, written to disk); the same page as a static one, put into the same window and printed; and `printToPDF`
 * alone, of a page that stands there laid out already.
 */
export async function paperBench(): Promise<PaperSeen> {
  const kiosk = await launchKiosk();
  const { app, window, data, close } = kiosk;
  await window.getByRole('heading').first().waitFor();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, `${data}/bench.pdf`);
  const save = `(async () => {
    const from = performance.now();
    await window.kiosk.ask('print.save', { leaflet: 'exposed', language: 'ar', municipality: '1489' });
    return performance.now() - from;
  })()`;
  await window.evaluate(save);
  const paper: number[] = [];
  const bare: z.infer<typeof Bare>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    paper.push(z.number().parse(await window.evaluate<unknown>(save)));
    bare.push(Bare.parse(await app.evaluate(barePrint)));
  }
  await close();
  return {
    paperMs: median(paper),
    staticMs: median(bare.map(({ laidOut }) => laidOut)),
    bareMs: median(bare.map(({ printed }) => printed)),
  };
}

/** Runs in the app's main process. */
async function barePrint({
  BrowserWindow,
}: {
  BrowserWindow: typeof Electron.BrowserWindow;
}): Promise<{ laidOut: number; printed: number } | undefined> {
  const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('paper.html'));
  if (window === undefined) return undefined;
  const options = {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
  const page = window.webContents;
  await page.executeJavaScript(
    "window.kept = document.getElementById('paper'); window.copy = window.kept.cloneNode(true); 0",
  );
  const from = performance.now();
  await page.executeJavaScript('window.kept.replaceWith(window.copy); document.fonts.ready.then(() => 0)');
  await page.printToPDF(options);
  const between = performance.now();
  await page.printToPDF(options);
  const printed = performance.now() - between;
  await page.executeJavaScript('window.copy.replaceWith(window.kept); 0');
  return { laidOut: between - from, printed };
}
