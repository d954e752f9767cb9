import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffPaper } from '../../../domain/staff-paper.ts';
import styles from './staff-page.module.css';

interface StaffPageProps {
  readonly paper: Pick<StaffPaper, 'title' | 'version'>;
  /** Of several pages, this one. */
  readonly place?: { readonly page: number; readonly pages: number };
  readonly children: ReactNode;
}

/** One A4, and at its foot what it is, from which version, and which page of how many. */
export function StaffPage({ paper: { title, version }, place, children }: StaffPageProps) {
  const { t } = useTranslation();
  const footer = version === '' ? 'staff.papers.footer' : 'staff.papers.footerVersion';
  return (
    <section className={styles.page} data-page="staff">
      <div className={styles.body}>{children}</div>
      <p className={styles.foot}>
        <span>{t(footer, { title, version })}</span>
        {place === undefined ? null : <span>{t('staff.papers.page', place)}</span>}
      </p>
    </section>
  );
}
