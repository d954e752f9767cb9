import type { PaperOrder } from '../../domain/paper-form.ts';
import { Cover } from './cover.tsx';
import { divide } from './divide.ts';
import { usePlan } from './laid.ts';
import { marksOf } from './marks.ts';
import { laidIn } from './measure.ts';
import { Measuring } from './measuring.tsx';
import { PaperPieces } from './paper-pieces.tsx';
import { shapeOf } from './paper-shape.ts';
import type { Piece } from './piece.ts';
import { cardPieces } from './pieces.ts';
import { shortened, type ShortPlan } from './shorten.ts';
import page from './page.module.css';
import styles from './cards.module.css';

/**
 * Cards to be cut out, the same one as often as it finds room. Each has three panels of 85 × 54 mm one below the other,
 * printed on one side: the front is folded back and the other two face to face, so that all numbers lie inside.
 */
export function Cards({ order }: { readonly order: PaperOrder }) {
  const { sheet, setting } = order;
  const { plan, column } = usePlan(order, layOut);
  const pieces = cardPieces(sheet, setting);
  const how = { sheet, form: 'card', wide: false, across: 1, stacked: false } as const;
  if (plan === undefined) return <Measuring {...how} pieces={pieces} column={column} />;
  const kept = pieces.filter((_, place) => !plan.leftOut.includes(place));
  const inner = divide(kept, plan.pages);
  return (
    <section
      className={`${page.page} ${page.lying} ${styles.sheet}`}
      {...marksOf(sheet)}
      data-page="card"
      data-size={`${plan.points}pt`}
    >
      {cards.map((card) => (
        <div key={card} className={styles.card} aria-hidden={card > 1} data-card>
          <div className={styles.panel} data-panel="front">
            <Cover sheet={sheet} />
          </div>
          {inner.map((taken, place) => (
            <div key={place} className={styles.panel} data-panel={place + 1}>
              <PaperPieces {...how} pieces={taken} />
            </div>
          ))}
          {folds.map((fold) => (
            <span key={fold} className={styles.fold} data-fold={fold} aria-hidden />
          ))}
        </div>
      ))}
    </section>
  );
}

const cards = [1, 2, 3];
const folds = ['1-start', '1-end', '2-start', '2-end'] as const;

function layOut(column: HTMLElement, { sheet, setting }: PaperOrder): ShortPlan {
  const shape = shapeOf(setting, 1);
  return shortened(laidIn(column, shape.room), shape, numbersToLeaveOut(cardPieces(sheet, setting)));
}

/** National numbers from the last, which the leaflet names last too, then the place's second; a first always stays. */
const numbersToLeaveOut = (pieces: readonly Piece[]): number[][] =>
  pieces
    .flatMap((piece, place) => (piece.kind === 'contact' && piece.opens === undefined ? [[place]] : []))
    .toReversed();
