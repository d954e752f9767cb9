import { clipboard } from 'electron/main';

/**
 * X11 keeps what was last marked, also in a field, for whoever presses the middle button next. Newer Electron has that
 * as a clipboard of its own, older as a word to `clear`.
 */
export function forgetSelection(): void {
  if (process.platform !== 'linux') return;
  const own: unknown = Reflect.get(clipboard, 'selection');
  const clear: unknown = Reflect.get(clipboard, 'clear');
  if (typeof own === 'object' && own !== null) clipboard.selection.clear();
  else if (typeof clear === 'function') Reflect.apply(clear, clipboard, ['selection']);
}
