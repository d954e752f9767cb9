import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperOrder } from '../../domain/paper-form.ts';
import { PaperPages } from '../paper/paper-pages.tsx';
import styles from './paper-preview.module.css';

interface PreviewProps {
  readonly order: PaperOrder;
  /** Where the pages lie, for the system's dialog to copy. */
  readonly paper: RefObject<HTMLDivElement | null>;
}

interface Seen {
  readonly pages: number;
  readonly leftOut: number;
}

/** The pages themselves, small: what is drawn here is what is printed. */
export function PaperPreview({ order, paper }: PreviewProps) {
  const { t } = useTranslation();
  const seen = usePagesOf(paper);
  const [own] = order.sheet.columns;
  return (
    <figure className={styles.preview}>
      <figcaption>
        {t('staff.print.pages', { pages: seen.pages })}
        {seen.leftOut === 0 ? null : ` ${t('staff.print.leftOut', { sections: seen.leftOut })}`}
      </figcaption>
      {/* Scrolled by hand or by key; read aloud it would only repeat the leaflet. */}
      <div className={styles.table} tabIndex={0} role="img" aria-label={t('staff.print.preview')}>
        <div className={styles.pages} data-form={order.setting.form} inert>
          <div ref={paper} lang={own?.language.tag} dir={own?.language.direction}>
            <PaperPages order={order} />
          </div>
        </div>
      </div>
    </figure>
  );
}

/** How many pages there came to be, and how many sections they leave out. */
function usePagesOf(paper: RefObject<HTMLDivElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ pages: 0, leftOut: 0 });
  useEffect(() => {
    const holder = paper.current;
    if (holder === null) return undefined;
    const count = () => {
      const pages = [...holder.querySelectorAll<HTMLElement>('[data-page]')];
      setSeen({ pages: pages.length, leftOut: Number(pages[0]?.dataset['leftOut'] ?? 0) });
    };
    const watch = new MutationObserver(count);
    watch.observe(holder, { childList: true });
    count();
    return () => {
      watch.disconnect();
    };
  }, [paper]);
  return seen;
}
