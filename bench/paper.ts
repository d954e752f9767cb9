import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 30;
const Times = z.array(z.number());

/**
 * Milliseconds of one leaflet as PDF through the app's own door (laid out anew, printed, its metadata made neutral),
 * and of a bare `printToPDF` of the very page that stands in the paper window then; medians, interleaved.
 */
export async function paperBench(): Promise<{ paperMs: number; bareMs: number }> {
  const kiosk = await launchKiosk();
  const { app, window, data, close } = kiosk;
  await window.getByRole('heading').first().waitFor();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, `${data}/bench.pdf`);
  const save = "window.kiosk.ask('print.save', { leaflet: 'exposed', language: 'ar', municipality: '1489' })";
  await window.evaluate(save);
  const paper: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await window.evaluate(save);
    paper.push(performance.now() - from);
    bare.push(...Times.parse(await app.evaluate(barePrint)));
  }
  await close();
  return { paperMs: median(paper), bareMs: median(bare) };
}

/** Runs in the app's main process. */
async function barePrint({
  BrowserWindow,
}: {
  BrowserWindow: typeof Electron.BrowserWindow;
}): Promise<number[]> {
  const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('paper.html'));
  if (window === undefined) return [];
  const from = performance.now();
  await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return [performance.now() - from];
}
