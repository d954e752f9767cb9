import { ipcMain, type IpcMainInvokeEvent } from 'electron/main';
import { failed } from '../domain/result.ts';
import type { Dispatch } from './dispatch.ts';

const largestQuestion = 64 * 1024;

/** The only channel. A question from anywhere but the top frame of our own page is refused before it is read. */
export function openDoor(ask: Dispatch, origin: string): void {
  ipcMain.handle('kiosk', (event, name: unknown, input: unknown) => {
    if (!isOurs(event, origin)) return failed('refused');
    if (!isQuestion(input)) return failed('malformed');
    return ask(name, input);
  });
}

function isOurs({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin;
}

/** Small enough, and something that can be written down: not a ring, not a BigInt. */
function isQuestion(input: unknown): boolean {
  try {
    return JSON.stringify(input ?? null).length <= largestQuestion;
  } catch {
    return false;
  }
}
