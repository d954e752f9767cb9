import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Sheet } from '../../domain/catalogue.ts';
import type { Plan } from './letter-size.ts';
import { measure } from './measure.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { PaperFooter } from './paper-footer.tsx';
import { PaperPieces } from './paper-pieces.tsx';
import styles from './a4.module.css';

/** The sheet as A4 pages, cut between blocks and contacts by measuring; it carries its own language and direction. */
export function A4({ sheet }: { readonly sheet: Sheet }) {
  const [laid, setLaid] = useState<Laid>();
  const column = useRef<HTMLDivElement>(null);
  const plan = laid?.sheet === sheet ? laid.plan : undefined;
  const pieces = piecesOf(sheet);
  useLayoutEffect(() => {
    if (column.current !== null) setLaid({ sheet, plan: measure(column.current, sheet.columns.length) });
  }, [sheet, plan]);
  useMeasuredAgain(setLaid);
  if (plan === undefined)
    return createPortal(<Unbroken sheet={sheet} pieces={pieces} column={column} />, document.body);
  const pages = divide(pieces, plan.pages);
  return pages.map((taken, place) => (
    <Page
      key={place}
      sheet={sheet}
      pieces={taken}
      points={plan.points}
      place={{ page: place + 1, pages: pages.length }}
    />
  ));
}

interface Laid {
  readonly sheet: Sheet;
  readonly plan: Plan;
}

/** Faces that arrive after the first measuring change every height. */
function useMeasuredAgain(setLaid: (laid: undefined) => void): void {
  useEffect(() => {
    let wanted = document.fonts.status === 'loading';
    void document.fonts.ready.then(() => {
      if (wanted) setLaid(undefined);
    });
    return () => {
      wanted = false;
    };
  }, [setLaid]);
}

interface UnbrokenProps {
  readonly sheet: Sheet;
  readonly pieces: readonly Piece[];
  readonly column: RefObject<HTMLDivElement | null>;
}

/** All pieces in one column, out of sight, for as long as measuring takes. */
function Unbroken({ sheet, pieces, column }: UnbrokenProps) {
  return (
    <div className={styles.measuring} aria-hidden inert>
      <div ref={column} {...marks(sheet)}>
        <PaperPieces sheet={sheet} pieces={pieces} />
        <PaperFooter sheet={sheet} place={{ page: 1, pages: 2 }} />
      </div>
    </div>
  );
}

interface PageProps {
  readonly sheet: Sheet;
  readonly pieces: readonly Piece[];
  readonly points: number;
  readonly place: { readonly page: number; readonly pages: number };
}

function Page({ sheet, pieces, points, place }: PageProps) {
  return (
    <section className={styles.page} {...marks(sheet)} data-size={`${points}pt`} data-page={place.page}>
      <div>
        <PaperPieces sheet={sheet} pieces={pieces} />
      </div>
      <PaperFooter sheet={sheet} place={place} />
    </section>
  );
}

const marks = ({ columns: [own] }: Sheet) => ({ lang: own?.language.tag, dir: own?.language.direction });

function divide(pieces: readonly Piece[], counts: readonly number[]): Piece[][] {
  let taken = 0;
  return counts.map((count) => {
    const page = pieces.slice(taken, taken + count);
    taken += count;
    return page;
  });
}
