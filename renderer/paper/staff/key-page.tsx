import { useTranslation } from 'react-i18next';
import { groupsOf } from '../../../domain/recovery-key.ts';
import type { StaffPaper } from '../../../domain/staff-paper.ts';
import { StaffPage } from './staff-page.tsx';
import styles from './key-page.module.css';

/** The key, large, what it is for and where it belongs: nothing else is written here, and there is no room for it. */
export function KeyPage({ paper }: { readonly paper: Extract<StaffPaper, { kind: 'recovery-key' }> }) {
  const { t } = useTranslation();
  return (
    <StaffPage paper={paper}>
      <div className={styles.sheet}>
        <h1>{t('staff.recovery.paper.title')}</h1>
        <p>{t('staff.recovery.paper.what')}</p>
        <p className={styles.key}>
          {groupsOf(paper.key).map((group, place) => (
            <span key={place}>{group}</span>
          ))}
        </p>
        <h2>{t('staff.recovery.paper.keepTitle')}</h2>
        <p>{t('staff.recovery.paper.keep')}</p>
        <h2>{t('staff.recovery.paper.howTitle')}</h2>
        <p>{t('staff.recovery.paper.how', { forgotten: t('staff.recovery.forgotten') })}</p>
      </div>
    </StaffPage>
  );
}
