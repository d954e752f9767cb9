import { describe, expect, it } from 'vitest';
import { municipalityOf } from '../../renderer/municipality.ts';

const desk = (municipalities: string[]) =>
  ({ ok: true, value: { setup: { agency: 'police', municipalities }, pinSet: false } }) as const;
const notSetUp = { ok: true, value: { pinSet: false } } as const;
const unreadable = { ok: false, reason: 'store-unreadable' } as const;

describe('which municipality stands on the screen', () => {
  it('is the first of the desk, once that is known', () => {
    expect(municipalityOf(undefined, desk(['0580', '0581']))).toEqual({
      usual: ['0580', '0581'],
      municipality: '0580',
      isMissing: false,
    });
  });

  it.each([
    ['has not been set up', notSetUp],
    ['cannot be read', unreadable],
    ['has no engine', { ok: false, reason: 'engine-stopped' } as const],
  ])('is none, and is asked for, when the desk %s', (_, setup) => {
    expect(municipalityOf(undefined, setup)).toEqual({ usual: [], municipality: undefined, isMissing: true });
  });

  it('is none, and is not asked for yet, while the engine starts', () => {
    expect(municipalityOf(undefined, undefined)).toEqual({
      usual: [],
      municipality: undefined,
      isMissing: false,
    });
  });

  it.each([[undefined], [notSetUp], [unreadable], [desk(['0580'])]])(
    'is what was chosen during the visit, whatever becomes known after',
    (setup) => {
      expect(municipalityOf('2584', setup)).toMatchObject({ municipality: '2584', isMissing: false });
    },
  );
});
