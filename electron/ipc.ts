import { ipcMain, type WebFrameMain } from 'electron/main';
import { failed } from '../domain/result.ts';
import type { Dispatch } from './dispatch.ts';

const largestQuestion = 64 * 1024;

/** The only channel. A question from anywhere but the top frame of our own page is refused before it is read. */
export function openDoor(askFrom: (page: string) => Dispatch, origin: string): void {
  ipcMain.handle('kiosk', (event, name: unknown, input: unknown) => {
    const { senderFrame } = event;
    if (senderFrame === null || !isOurs(senderFrame, origin)) return failed('refused');
    if (!isQuestion(input)) return failed('malformed');
    return askFrom(senderFrame.url)(name, input);
  });
}

const isOurs = ({ parent, origin: own }: WebFrameMain, origin: string): boolean =>
  parent === null && own === origin;

/** Small enough, and something that can be written down: not a ring, not a BigInt. */
function isQuestion(input: unknown): boolean {
  try {
    return JSON.stringify(input ?? null).length <= largestQuestion;
  } catch {
    return false;
  }
}
