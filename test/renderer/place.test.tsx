import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { catalogueOf } from '../../domain/catalogue.ts';
import type { Reply } from '../../renderer/kiosk.ts';
import '../../renderer/i18n.ts';
vi.stubGlobal('location', { search: '' });
const { Frame } = await import('../../renderer/parts/frame.tsx');
import { MunicipalityRow } from '../../renderer/parts/municipality-row.tsx';
import { VisitProvider } from '../../renderer/visit.tsx';
import swedish from '../../locales/sv/ui.json';
import { builtPack, packAt } from '../support/pack.ts';

const { place, start } = swedish.staff;
const pack = packAt(builtPack());
if (!pack.ok) throw new Error(pack.reason);
const catalogue = catalogueOf(pack.value, '2026-11-21');

/** The frame and the row of municipalities as they stand when this much is known of the set-up. */
function screenWith(setup: Reply<'setup.read'> | undefined): string {
  const known = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  known.setQueryData(['leaflets.catalogue', {}], { ok: true, value: catalogue });
  if (setup !== undefined) known.setQueryData(['setup.read', {}], setup);
  return renderToStaticMarkup(
    <QueryClientProvider client={known}>
      <Router ssrPath="/">
        <VisitProvider>
          <Frame onReset={() => undefined}>
            <MunicipalityRow geography={catalogue.geography} />
          </Frame>
        </VisitProvider>
      </Router>
    </QueryClientProvider>,
  );
}

const names = catalogue.geography.municipalities.map(({ name }) => name);
const namedIn = (screen: string): string[] => names.filter((name) => screen.includes(`>${name}<`));

describe('the place on the screen', () => {
  it('is the desk’s own first municipality, with its others at hand', () => {
    const screen = screenWith({
      ok: true,
      value: { setup: { agency: 'health', municipalities: ['0580', '1489'] }, pinSet: false, keySet: false },
    });
    expect(namedIn(screen).sort()).toEqual(['Alingsås', 'Linköping']);
    expect(screen.match(/>Linköping</g)).toHaveLength(2);
    expect(screen).not.toContain(place.missing);
    expect(screen).toContain(start.otherMunicipality);
  });

  it('is not named and not asked for while the engine starts, and may be chosen already', () => {
    const screen = screenWith(undefined);
    expect(namedIn(screen)).toEqual([]);
    expect(screen).not.toContain(place.missing);
    expect(screen).toContain(start.otherMunicipality);
  });

  it.each([
    ['not set up', { ok: true, value: { pinSet: true, keySet: false } } as const],
    ['unreadable', { ok: false, reason: 'store-unreadable' } as const],
  ])('is not named but asked for when the desk is %s', (_, setup) => {
    const screen = screenWith(setup);
    expect(namedIn(screen)).toEqual([]);
    expect(screen).toContain(place.missing);
    expect(screen).toContain(place.choose);
  });
});
