import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Kiosk } from '../support/launch.ts';
import { sticksOut } from './sticks-out.ts';

const looks = join(import.meta.dirname, '../../test-results/looks');

/** Both lights: nothing axe finds, nothing outside its frame, and a picture for the eye. */
export async function isFit({ window }: Pick<Kiosk, 'window'>, name: string): Promise<void> {
  mkdirSync(looks, { recursive: true });
  await window.evaluate(() => document.fonts.ready);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect.soft(await sticksOut(window), `${name} ${colorScheme}`).toEqual([]);
    await window.screenshot({ path: join(looks, `${name}-${colorScheme}-1280.png`), animations: 'disabled' });
  }
  await window.emulateMedia({ colorScheme: null });
}
