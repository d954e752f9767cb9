import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { marksOf } from './marks.ts';
import { PaperFooter } from './paper-footer.tsx';
import { PaperPieces, type PiecesProps } from './paper-pieces.tsx';
import styles from './page.module.css';

interface MeasuringProps extends PiecesProps {
  readonly column: RefObject<HTMLDivElement | null>;
}

/** All pieces in one column, out of sight, for as long as measuring takes. */
export function Measuring({ column, ...given }: MeasuringProps) {
  return createPortal(
    <div className={styles.measuring} data-form={given.form} aria-hidden inert>
      <div ref={column} {...marksOf(given.sheet)}>
        <PaperPieces {...given} />
        {given.form === 'a4' || given.form === 'a5' ? (
          <PaperFooter sheet={given.sheet} place={{ page: 1, pages: 2 }} />
        ) : null}
      </div>
    </div>,
    document.body,
  );
}
