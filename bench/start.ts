import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { ensureBuild } from '../electron/launch/build.ts';
import { takeSeat } from '../electron/launch/ordinary-user.ts';
import { ensureRuntime } from '../electron/launch/runtime.ts';
import { freshFolder, launchKiosk } from '../test/support/launch.ts';
import { languageFileName, textsFileName } from '../domain/pack-files.ts';
import { relisted } from '../test/support/pack.ts';
import { median } from './median.ts';

const rounds = 11;
const apps = path.join(import.meta.dirname, 'apps');
const Moments = z.object({ start: z.number().optional(), readable: z.number() });
type Moments = z.infer<typeof Moments>;

export interface StartSeen {
  readonly blankMs: number;
  /** With eight of the languages in the pack. */
  readonly eightMs: number;
  readonly startMs: number;
  readonly leafletMs: number;
}

/**
 * From the beginning of the process to a painted window, medians of interleaved starts on the same runtime without
 * Playwright: a blank window's heading, our start screen's tiles (with all languages, and with eight), and the first leaflet's heading after its two
 * presses, made by a script in the page as soon as there is something to press.
 */
export async function startBench(): Promise<StartSeen> {
  await ensureBuild();
  const { folder } = await takeSeat(await ensureRuntime());
  const data = freshFolder();
  await chooseDesk(data);
  const time = (app: string): Promise<Moments> => timeOnce(path.join(folder, 'electron'), app, data);
  const content = path.join(import.meta.dirname, '../out/content');
  const whole = path.join(data, 'content');
  fs.cpSync(content, whole, { recursive: true });
  const eight = freshFolder();
  fs.cpSync(content, eight, { recursive: true });
  keepOnly(eight, eightLanguages);
  const withContent = async (from: string): Promise<Moments> => {
    fs.cpSync(from, content, { recursive: true });
    return time('kiosk');
  };
  await time('blank');
  await time('kiosk');
  const blank: Moments[] = [];
  const kiosk: Moments[] = [];
  const few: Moments[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      blank.push(await time('blank'));
      few.push(await withContent(eight));
      kiosk.push(await withContent(whole));
    }
  } finally {
    fs.cpSync(whole, content, { recursive: true });
  }
  fs.rmSync(eight, { recursive: true, force: true });
  fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  return {
    blankMs: median(blank.map(({ readable }) => readable)),
    eightMs: median(few.map(({ start = Number.NaN }) => start)),
    startMs: median(kiosk.map(({ start = Number.NaN }) => start)),
    leafletMs: median(kiosk.map(({ readable }) => readable)),
  };
}

const eightLanguages = ['sv', 'en', 'ar', 'fa', 'so', 'ti', 'uk', 'pl'];

/** The pack without its other languages, signed anew. */
function keepOnly(folder: string, tags: readonly string[]): void {
  const kept = new Set([
    'directory.json',
    'outlines.json',
    ...tags.flatMap((tag) => [languageFileName(tag), textsFileName(tag)]),
  ]);
  relisted(folder, (files) => Object.fromEntries(Object.entries(files).filter(([name]) => kept.has(name))));
}

function timeOnce(electron: string, app: string, data: string): Promise<Moments> {
  const started = spawn(electron, ['--disable-gpu', path.join(apps, app)], {
    env: {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      VAGVISAREN_DATA: data,
      VAGVISAREN_HOME: data,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
  });
  const heard: string[] = [];
  started.stdout.on('data', (words: Buffer) => heard.push(words.toString()));
  return new Promise((resolve, reject) => {
    started.once('error', reject);
    started.once('close', () => {
      const line = heard
        .join('')
        .split('\n')
        .find((one) => one.startsWith('{'));
      if (line === undefined) reject(new Error(`${app} said nothing`));
      else resolve(Moments.parse(JSON.parse(line)));
    });
  });
}

/** The small first run, done once, so that every measured start is an ordinary one. */
async function chooseDesk(data: string): Promise<void> {
  const { window, close } = await launchKiosk({ data });
  await window.getByRole('heading').first().waitFor();
  await window.evaluate("window.kiosk.ask('setup.save', { agency: 'police', municipalities: ['1489'] })");
  await close();
}
