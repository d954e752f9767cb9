import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Printer } from '../../domain/print-job.ts';
import { usualSettings } from '../../domain/settings.ts';
import { type Supported, supportText } from '../../domain/support.ts';
import english from '../../locales/en/ui.json';
import swedish from '../../locales/sv/ui.json';

const gigabyte = 1024 ** 3;
const printer = (name: string, change: Partial<Printer> = {}): Printer => ({
  name,
  isDefault: false,
  state: 'idle',
  ...change,
});
const facts: Supported = {
  machine: {
    app: '0.1.0',
    content: '2026.11',
    electron: '45.4.1',
    system: 'Linux 6.1 x64',
    screens: [{ width: 1920, height: 1080, scale: 150 }],
    freeBytes: 12.7 * gigabyte,
  },
  store: {
    version: 6,
    log: {
      entries: [
        { sequence: 1, moment: '2026-11-21', event: 'settings-changed', what: 'setup', times: 2, hash: 'h' },
        { sequence: 2, moment: '2026-11', event: 'corrected', what: 'practice', times: 1, hash: 'h' },
      ],
      faults: [],
    },
  },
  shown: {
    settings: { ...usualSettings, usualPrinter: 'Kims skrivare', startLanguages: ['ar', 'so'] },
    decided: ['mode'],
    damaged: ['policy'],
  },
  printers: [printer('Kims skrivare'), printer('Plan 2'), printer('HP', { state: 'stopped', need: 'paper' })],
};
const text = (change: Partial<Supported> = {}, words = swedish.staff): string =>
  supportText({ ...facts, ...change }, words, (code) => code);

describe('the support file', () => {
  it('says what support must know, in words', () => {
    expect(text()).toBe(
      [
        'Program: 0.1.0, innehåll 2026.11',
        'Electron 45.4.1, Linux 6.1 x64',
        'Räknande: på, lagringens version 6',
        'Ledigt utrymme: ungefär 12 GB',
        'Skärmar: 1920 × 1080, skala 150 %',
        `Skrivare: 1 × ${swedish.staff.needs.paper}; 2 × ${swedish.staff.printers.idle}`,
        'Inställningar:',
        '- tid till rensning: 60',
        '- vem som står vid skärmen: staff (bestämt i datorns regelfil)',
        '- färger: system',
        '- textens storlek: 100',
        '- personalens språk: sv',
        '- vanlig kommun: inget valt',
        '- språk som står först: ar, so',
        '- vanlig skrivare: vald',
        '- hoppade över ett steg: inget valt',
        'Skadad fil: datorns regelfil',
        'Logg: hel, inget är ändrat',
        '1\t2026-11-21\tinställningar ändrade\tverksamhet och kommuner\t2',
        '2\t2026-11\trättade ett antal\tÖvning\t1',
        '',
      ].join('\n'),
    );
    expect(text({}, english.staff)).toMatch(/^Program: 0\.1\.0, content 2026\.11\n/);
    expect(text({}, english.staff)).not.toMatch(/[{}]/);
  });

  it('says why there is no log, and what of it somebody has changed', () => {
    expect(text({ store: { reason: 'key-missing' } })).toContain(swedish.staff.reasons['key-missing']);
    expect(text({ store: { reason: 'engine-stopped' } })).not.toContain('Logg');
    const log = { entries: [], faults: [{ fault: 'tail-cut' as const, sequence: 3 }] };
    expect(text({ store: { version: 6, log } })).toMatch(
      /Logg: ändrad av någon\n- slutet saknas, från rad 3\n/,
    );
  });

  it.each([
    [0, 'mindre än 1 GB'],
    [gigabyte - 1, 'mindre än 1 GB'],
    [99.9 * gigabyte, 'ungefär 99 GB'],
    [437 * gigabyte, 'ungefär 400 GB'],
    [undefined, 'okänt'],
  ])('rounds free space: %j', (freeBytes, told) => {
    expect(text({ machine: { ...facts.machine, freeBytes } })).toContain(`Ledigt utrymme: ${told}\n`);
  });

  property.prop([
    fc.array(
      fc.string({ minLength: 1 }).map((name) => `§${name}§`),
      { minLength: 1 },
    ),
  ])('never names a printer', (names) => {
    const settings = { ...usualSettings, usualPrinter: names[0] ?? '' };
    const told = text({ printers: names.map((name) => printer(name)), shown: { ...facts.shown, settings } });
    expect(told).not.toContain('§');
    expect(told).toContain(`Skrivare: ${names.length} × `);
  });
});
