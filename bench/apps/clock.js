import { app } from 'electron/main';

/** Runs `script` in the first window, says in one line how long after the process began each of its moments was, and ends. */
export function timed(script) {
  const began = process.getCreationTime();
  app.on('browser-window-created', (_event, { webContents }) => {
    webContents.once('dom-ready', async () => {
      const moments = await webContents.executeJavaScript(`(async () => {
        const frame = () => new Promise(requestAnimationFrame);
        const there = async (what) => {
          while (document.querySelector(what) === null) await frame();
          return document.querySelector(what);
        };
        /* The frame after the one in which it first stood there has been drawn. */
        const painted = async () => {
          await frame();
          await frame();
          return performance.timeOrigin + performance.now();
        };
        /* And not before its letters are there: until then they are drawn invisible. */
        const readable = async () => {
          const at = await painted();
          if (document.fonts.status === 'loaded') return at;
          await document.fonts.ready;
          return painted();
        };
        ${script}
      })()`);
      const seen = Object.fromEntries(Object.entries(moments).map(([what, at]) => [what, at - began]));
      process.stdout.write(`${JSON.stringify(seen)}\n`, () => app.exit(0));
    });
  });
}
