import { z } from 'zod';
import { launchKiosk } from '../test/support/launch.ts';
import { median } from './median.ts';

const rounds = 8;
const Switches = z.array(z.number()).min(1000);

/**
 * Milliseconds, the median, measured in the page from a press to the frame in which another leaflet is drawn: every
 * language and leaflet in turn, asked for anew each round.
 */
export async function screenBench(): Promise<number> {
  const { window, close } = await launchKiosk();
  await window.getByRole('heading').first().waitFor();
  await window.evaluate("window.kiosk.ask('setup.save', { agency: 'police', municipalities: ['1489'] })");
  await window.reload();
  await window.locator('[class*="_tile_"]').first().waitFor();
  const switches = Switches.parse(
    await window.evaluate<unknown>(`(async () => (${String(switchAll)})(${rounds}, ${leafletsOf}))()`),
  );
  await close();
  return median(switches);
}

const leafletsOf = `(await window.kiosk.ask('leaflets.catalogue', {})).value.languages`;

/** Runs in the page. Hide forgets what was opened, so that no leaflet of the next round is at hand already. */
async function switchAll(
  times: number,
  offered: readonly { readonly tag: string; readonly texts: readonly string[] }[],
): Promise<number[]> {
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const there = (what: string): Promise<HTMLElement> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        const found = document.querySelector<HTMLElement>(what);
        if (found !== null) resolve(found);
        return found !== null;
      };
      if (look()) return;
      const watch = new MutationObserver(() => {
        if (look()) watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
  const all = (what: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(what)];
  const timed = async (press: () => void, outcome: string): Promise<number> => {
    const from = performance.now();
    press();
    await there(outcome);
    await frame();
    await frame();
    return performance.now() - from;
  };
  const shift = (): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
  const switches: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await there('[class*="_tile_"]');
    const languages = all('[class*="_tile_"]').length;
    for (let language = 0; language < languages; language += 1) {
      await there('[class*="_tile_"]');
      const tile = all('[class*="_tile_"]')[language];
      const tag = tile?.querySelector('[lang]')?.getAttribute('lang');
      const leaflets = offered.find((one) => one.tag === tag)?.texts.length ?? 0;
      tile?.click();
      for (let leaflet = 0; leaflet < leaflets; leaflet += 1) {
        await there('[class*="_card_"]');
        switches.push(await timed(() => all('[class*="_card_"]')[leaflet]?.click(), 'article h1'));
        if (leaflet < leaflets - 1) (await there('aside button')).click();
      }
      shift();
      shift();
      shift();
      (await there('[class*="_return_"]')).click();
    }
  }
  return switches;
}
