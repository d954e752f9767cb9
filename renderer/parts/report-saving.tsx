import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './overview.module.css';

interface ReportSavingProps {
  readonly year: string;
  readonly onLocked: () => void;
}

/** The year's report as a file in one press; what it shows is thereby published. */
export function ReportSaving({ year, onLocked }: ReportSavingProps) {
  const { t, i18n } = useTranslation();
  const { ask, asking, answer } = useAsk('overview.save');
  const isLocked = answer?.ok === false && answer.reason === 'locked';
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  return (
    <div className={styles.saving}>
      <div className={controls.actions}>
        <Button
          className={controls.primary}
          isPending={asking}
          onPress={() => {
            ask({ year, language: i18n.language === 'en' ? 'en' : 'sv' });
          }}
        >
          {t('staff.overview.save')}
        </Button>
      </div>
      {asking ? <p role="status">{t('staff.overview.saving')}</p> : null}
      {answer?.ok === false ? <Notice reason={answer.reason} /> : null}
      {answer?.ok === true && answer.value.saved ? <p role="status">{t('staff.overview.saved')}</p> : null}
    </div>
  );
}
