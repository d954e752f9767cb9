import type { ReactNode } from 'react';
import type { Sheet } from '../../domain/sheet.ts';
import type { PaperOrder } from '../../domain/paper-form.ts';
import { Cover } from './cover.tsx';
import { divide } from './divide.ts';
import { usePlan } from './laid.ts';
import { type Plan, planOf } from './letter-size.ts';
import { marksOf } from './marks.ts';
import { laidIn } from './measure.ts';
import { Measuring } from './measuring.tsx';
import { PaperFooter } from './paper-footer.tsx';
import { PaperPieces } from './paper-pieces.tsx';
import { shapeOf } from './paper-shape.ts';
import { piecesOf } from './pieces.ts';
import styles from './page.module.css';

interface FlowingProps {
  readonly order: PaperOrder;
}

/** The sheet as pages of A4, or of A5 with a neutral front and back, cut between blocks and contacts by measuring. */
export function FlowingPages({ order }: FlowingProps) {
  const { sheet, setting } = order;
  const { plan, column } = usePlan(order, layOut);
  const form = setting.form === 'a5' ? 'a5' : 'a4';
  const wide = form === 'a4' && !setting.large && sheet.columns.length === 1;
  const across = sheet.columns.length === 1 && !setting.large ? 2 : 1;
  const stacked = form === 'a5' && setting.large;
  const pieces = piecesOf(sheet, setting, { across, stacked });
  const how = { sheet, form, wide, across, stacked } as const;
  if (plan === undefined) return <Measuring {...how} pieces={pieces} column={column} />;
  const pages = divide(pieces, plan.pages);
  const inner = pages.map((taken, place) => (
    <Page key={place} sheet={sheet} form={form} points={plan.points}>
      <PaperPieces {...how} pieces={taken} />
      <PaperFooter sheet={sheet} place={{ page: place + 1, pages: pages.length }} />
    </Page>
  ));
  return form === 'a4' ? inner : <Booklet sheet={sheet} inner={inner} />;
}

const layOut = (column: HTMLElement, { sheet, setting }: PaperOrder): Plan => {
  const shape = shapeOf(setting, sheet.columns.length);
  return planOf(laidIn(column, shape.room), shape);
};

/** As many pages as whole folded sheets have; what is left over stays empty, the back always. */
function Booklet({ sheet, inner }: { readonly sheet: Sheet; readonly inner: readonly ReactNode[] }) {
  const empty = Math.ceil((inner.length + 2) / 4) * 4 - inner.length - 1;
  return (
    <>
      <Page sheet={sheet} form="a5" points={12}>
        <Cover sheet={sheet} />
      </Page>
      {inner}
      {Array.from({ length: empty }, (_, place) => (
        <Page key={place} sheet={sheet} form="a5" points={12} />
      ))}
    </>
  );
}

interface PageProps {
  readonly sheet: Sheet;
  readonly form: 'a4' | 'a5';
  readonly points: number;
  readonly children?: ReactNode;
}

function Page({ sheet, form, points, children }: PageProps) {
  return (
    <section
      className={`${styles.page} ${styles[form]}`}
      {...marksOf(sheet)}
      data-page={form}
      data-size={`${points}pt`}
    >
      {children}
    </section>
  );
}
