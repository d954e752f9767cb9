import { describe, expect, it } from 'vitest';
import type { Reply } from '../../renderer/kiosk.ts';
import { municipalityOf } from '../../renderer/municipality.ts';
import { alingsasArea } from '../support/engine.ts';

const desk = (municipalities: string[]) =>
  ({
    ok: true,
    value: { setup: { agency: 'police', municipalities }, pinSet: false, keySet: false },
  }) as const;
const notSetUp = { ok: true, value: { pinSet: false, keySet: false } } as const;
const unreadable = { ok: false, reason: 'store-unreadable' } as const;
const at = (setup: Reply<'setup.read'> | undefined, stands = '') => ({
  setup,
  stands,
  geography: alingsasArea,
});

describe('which municipality stands on the screen', () => {
  it('is the first of the desk, once that is known', () => {
    expect(municipalityOf(undefined, at(desk(['0580', '0581'])))).toEqual({
      usual: ['0580', '0581'],
      municipality: '0580',
      isMissing: false,
    });
  });

  it('is where the desk stands, before the others, also while the store cannot be read', () => {
    expect(municipalityOf(undefined, at(desk(['0580', '1489']), '1489'))).toEqual({
      usual: ['1489', '0580'],
      municipality: '1489',
      isMissing: false,
    });
    expect(municipalityOf(undefined, at(unreadable, '1441'))).toMatchObject({ municipality: '1441' });
  });

  it('is never a place that does not exist, whatever the settings say', () => {
    expect(municipalityOf(undefined, at(notSetUp, '9999'))).toMatchObject({ usual: [], isMissing: true });
    const unread = { ...at(notSetUp, '1489'), geography: undefined };
    expect(municipalityOf(undefined, unread)).toMatchObject({ usual: [] });
  });

  it.each([
    ['has not been set up', notSetUp],
    ['cannot be read', unreadable],
    ['has no engine', { ok: false, reason: 'engine-stopped' } as const],
  ])('is none, and is asked for, when the desk %s', (_, setup) => {
    expect(municipalityOf(undefined, at(setup))).toEqual({
      usual: [],
      municipality: undefined,
      isMissing: true,
    });
  });

  it('is none, and is not asked for yet, while the engine starts', () => {
    expect(municipalityOf(undefined, at(undefined))).toEqual({
      usual: [],
      municipality: undefined,
      isMissing: false,
    });
  });

  it.each([[undefined], [notSetUp], [unreadable], [desk(['0580'])]])(
    'is what was chosen during the visit, whatever becomes known after',
    (setup) => {
      expect(municipalityOf('2584', at(setup))).toMatchObject({ municipality: '2584', isMissing: false });
    },
  );
});
