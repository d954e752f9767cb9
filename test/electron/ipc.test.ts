import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forbiddenSwitch } from '../../electron/switches.ts';

type Handler = (event: object, name: unknown, input: unknown) => unknown;
const doors = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron/main', () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => {
      doors.set(channel, handler);
    },
  },
}));
const { openDoor } = await import('../../electron/ipc.ts');

const origin = 'app://kiosk';
const ours = { senderFrame: { parent: null, origin, url: `${origin}/index.html?textSize=150` } };
let asked: unknown[] = [];
const knock = (event: object, name: unknown, input?: unknown): unknown =>
  doors.get('kiosk')?.(event, name, input);

beforeEach(() => {
  asked = [];
  openDoor(
    (page) => (name, input) => {
      asked = [...asked, [page, name, input]];
      return Promise.resolve({ ok: true, value: {} });
    },
    origin,
  );
});

describe('the door', () => {
  it('is the only channel', () => {
    expect([...doors.keys()]).toEqual(['kiosk']);
  });

  it('lets in the top frame of our own page, and says which page it is', async () => {
    expect(await knock(ours, 'counts.state', {})).toEqual({ ok: true, value: {} });
    expect(asked).toEqual([[ours.senderFrame.url, 'counts.state', {}]]);
  });

  it.each([
    ['a frame inside the page', { senderFrame: { parent: {}, origin } }],
    ['a frame that is gone', { senderFrame: null }],
    ['another origin', { senderFrame: { parent: null, origin: 'https://example.org' } }],
    ['another host of our scheme', { senderFrame: { parent: null, origin: 'app://other' } }],
    ['a file', { senderFrame: { parent: null, origin: 'file://' } }],
    [
      'an origin that only begins like ours',
      { senderFrame: { parent: null, origin: 'app://kiosk.example' } },
    ],
    ['no origin', { senderFrame: { parent: null, origin: 'null' } }],
  ])('refuses %s before reading the question', async (_who, event) => {
    const unread = {
      get toJSON(): never {
        throw new Error('read');
      },
    };
    expect(await knock(event, 'counts.state', unread)).toEqual({ ok: false, reason: 'refused' });
    expect(asked).toEqual([]);
  });

  it('refuses what is larger than any honest question', async () => {
    expect(await knock(ours, 'setup.save', 'x'.repeat(65 * 1024))).toMatchObject({ reason: 'malformed' });
    expect(await knock(ours, 'setup.save', 'x'.repeat(60 * 1024))).toMatchObject({ ok: true });
    expect(asked).toHaveLength(1);
  });

  it('refuses what cannot be written down', async () => {
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    for (const input of [1n, { a: 1n }, ring, deep])
      expect(await knock(ours, 'setup.save', input)).toEqual({ ok: false, reason: 'malformed' });
    expect(asked).toEqual([]);
  });
});

describe('switches', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-port',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--load-extension=extension',
    '--proxy-server=evil:1',
    '--proxy-pac-url=http://x',
    '--disable-web-security',
    '--no-sandbox',
    '--host-rules=MAP * evil',
  ])('%s is not allowed', (word) => {
    expect(forbiddenSwitch(['/usr/bin/vagvisaren', word])).toBe(word.split('=')[0]);
  });

  it.each([['--data=/srv/data'], ['--disable-gpu'], ['--no-sandboxing'], ['no-sandbox'], []])(
    '%s is allowed',
    (...words) => {
      expect(forbiddenSwitch(['/usr/bin/vagvisaren', ...words])).toBeUndefined();
    },
  );
});
