import type { Sheet } from '../../domain/sheet.ts';
import type { PaperOrder } from '../../domain/paper-form.ts';
import { Cover } from './cover.tsx';
import { divide } from './divide.ts';
import { usePlan } from './laid.ts';
import { marksOf } from './marks.ts';
import { laidIn } from './measure.ts';
import { Measuring } from './measuring.tsx';
import { PaperPieces } from './paper-pieces.tsx';
import { panels, shapeOf } from './paper-shape.ts';
import type { Piece } from './piece.ts';
import { pocketPieces, sectionsToLeaveOut } from './pieces.ts';
import { shortened, type ShortPlan } from './shorten.ts';
import page from './page.module.css';
import styles from './pocket.module.css';

/**
 * One sheet of A4, printed on one side and folded in half three times, print outwards: no cut. Outside lie the front
 * and an empty back; it opens to two panels and then to four.
 */
export function Pocket({ order }: { readonly order: PaperOrder }) {
  const { sheet, setting } = order;
  const { plan, column } = usePlan(order, layOut);
  const pieces = pocketPieces(sheet, setting);
  const how = { sheet, form: 'pocket', wide: false, across: 1, stacked: false } as const;
  if (plan === undefined) return <Measuring {...how} pieces={pieces} column={column} />;
  const kept = pieces.filter((_, place) => !plan.leftOut.includes(place));
  const filled = divide(kept, plan.pages);
  const sheets = Array.from({ length: Math.ceil(filled.length / panels) }, (_, place) =>
    filled.slice(place * panels, (place + 1) * panels),
  );
  return sheets.map((inner, place) => (
    <FoldedSheet
      key={place}
      sheet={sheet}
      inner={inner}
      points={plan.points}
      leftOut={sectionsIn(pieces, plan)}
    />
  ));
}

function layOut(column: HTMLElement, { sheet, setting }: PaperOrder): ShortPlan {
  const shape = shapeOf(setting, 1);
  return shortened(laidIn(column, shape.room), shape, sectionsToLeaveOut(pocketPieces(sheet, setting)));
}

const sectionsIn = (pieces: readonly Piece[], { leftOut }: ShortPlan): number =>
  sectionsToLeaveOut(pieces).filter((places) => places.every((place) => leftOut.includes(place))).length;

interface FoldedProps {
  readonly sheet: Sheet;
  readonly inner: readonly (readonly Piece[])[];
  readonly points: number;
  readonly leftOut: number;
}

function FoldedSheet({ sheet, inner, points, leftOut }: FoldedProps) {
  const how = { sheet, form: 'pocket', wide: false, across: 1, stacked: false } as const;
  return (
    <section
      className={`${page.page} ${page.lying} ${styles.sheet}`}
      {...marksOf(sheet)}
      data-page="pocket"
      data-left-out={leftOut}
      data-size={`${points}pt`}
    >
      <div className={styles.panel} data-panel="front">
        <Cover sheet={sheet} />
      </div>
      {inner.map((pieces, place) => (
        <div key={place} className={styles.panel} data-panel={place + 1}>
          <PaperPieces {...how} pieces={pieces} />
        </div>
      ))}
      {folds.map((fold) => (
        <span key={fold} className={styles.fold} data-fold={fold} aria-hidden />
      ))}
    </section>
  );
}

const folds = ['long-start', 'long-end', 'top-1', 'top-2', 'top-3', 'foot-1', 'foot-2', 'foot-3'] as const;
