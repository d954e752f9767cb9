import type { ReactNode, RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReportOrder } from '../../../domain/overview/report.ts';
import { usePlan } from '../laid.ts';
import { type ReportBlock, useReportBlocks } from './blocks.ts';
import { cutPages, type Share } from './cut.ts';
import { extentsIn } from './measure.ts';
import { ReportPart } from './report-part.tsx';
import { ReportTitle } from './report-title.tsx';
import styles from './report.module.css';

interface Plan {
  readonly pages: readonly (readonly Share[])[];
}

const layOut = (column: HTMLElement): Plan => {
  const foot = column.querySelector('[data-room]')?.getBoundingClientRect().height ?? 0;
  return { pages: cutPages(extentsIn(column), foot) };
};

/** The year's report as pages of A4, one `data-page` each: first what it is, then figures, tables and how it was made. */
export function ReportPages({ order }: { readonly order: ReportOrder }) {
  const { plan, column } = usePlan(order, layOut);
  const blocks = useReportBlocks(order);
  if (plan === undefined) return <Measuring order={order} blocks={blocks} column={column} />;
  const all = plan.pages.length + 1;
  const contents = plan.pages.flatMap((shares, place) =>
    shares.flatMap(({ block, from }) => {
      const one = blocks[block];
      return one?.entry === undefined || from > 0
        ? []
        : [{ key: one.key, title: one.entry, page: place + 2 }];
    }),
  );
  return (
    <main>
      <Page order={order} page={1} all={all}>
        <ReportTitle order={order} contents={contents} />
      </Page>
      {plan.pages.map((shares, place) => (
        <Page key={place} order={order} page={place + 2} all={all}>
          {shares.map(({ block, ...rows }) => {
            const one = blocks[block];
            return one === undefined ? null : (
              <ReportPart key={one.key} block={one} order={order} {...rows} />
            );
          })}
        </Page>
      ))}
    </main>
  );
}

interface PageProps {
  readonly order: ReportOrder;
  readonly page: number;
  readonly all: number;
  readonly children: ReactNode;
}

function Page({ order, page, all, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page} data-page="report">
      <div className={styles.body}>{children}</div>
      <p className={styles.foot}>
        <span>
          {order.title} · {t('staff.report.caution')}
        </span>
        <span>{t('staff.overview.report.page', { page, pages: all })}</span>
      </p>
    </div>
  );
}

interface MeasuringProps {
  readonly order: ReportOrder;
  readonly blocks: readonly ReportBlock[];
  readonly column: RefObject<HTMLDivElement | null>;
}

/** Every block whole, and as it goes on, out of sight for as long as measuring takes. */
function Measuring({ order, blocks, column }: MeasuringProps) {
  return createPortal(
    <div ref={column} className={styles.measuring} aria-hidden inert>
      <div className={styles.room} data-room />
      {blocks.map((block) => (
        <div key={block.key} data-block data-opens={block.opens ? true : undefined}>
          <ReportPart block={block} order={order} from={0} to={block.rows.length} />
          {block.rows.length === 0 ? null : (
            <ReportPart block={block} order={order} from={block.rows.length} to={block.rows.length} />
          )}
        </div>
      ))}
    </div>,
    document.body,
  );
}
