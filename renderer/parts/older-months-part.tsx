import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { leastKept, mostKept, type RetentionOutlook } from '../../domain/retention.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { FoldOut } from './fold-out.tsx';
import { Notice } from './notice.tsx';
import { NumberChoice } from './number-choice.tsx';
import controls from './controls.module.css';
import styles from './correction-part.module.css';

interface OlderMonthsProps {
  readonly onLocked: () => void;
}

/** Detail of older months is merged away for good: what that would do is shown before it can be done. */
export function OlderMonthsPart(props: OlderMonthsProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.older.title')}>
      <OlderMonths {...props} />
    </FoldOut>
  );
}

function OlderMonths({ onLocked }: OlderMonthsProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<number>();
  const [asked, setAsked] = useState<{ months?: number }>({});
  const preview = useAnswer('retention.preview', asked, 'anew');
  const merge = useAsk('retention.merge');
  const isLocked = [preview, merge.answer].some((reply) => reply?.ok === false && reply.reason === 'locked');
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  if (preview === undefined) return null;
  if (!preview.ok) return <Notice reason={preview.reason} />;
  const months = wanted ?? preview.value.kept;
  const isShown = preview.value.kept === months && merge.answer?.ok !== true;
  return (
    <>
      <p className={styles.meaning}>{t('staff.older.what')}</p>
      <NumberChoice
        label={t('staff.older.months')}
        number={months}
        least={leastKept}
        most={mostKept}
        onChange={(number) => {
          setWanted(number);
          merge.forget();
        }}
      />
      {isShown ? <Outlook outlook={preview.value} /> : null}
      {merge.answer?.ok === true ? <Done merged={merge.answer.value} /> : null}
      {merge.answer?.ok === false ? <Notice reason={merge.answer.reason} /> : null}
      {isShown || merge.answer?.ok === true ? (
        <Button
          className={controls.primary}
          isDisabled={merge.asking || (merge.answer?.ok === true && merge.answer.value.swept)}
          onPress={() => {
            merge.ask({ months });
          }}
        >
          {t(preview.value.months > 0 ? 'staff.older.merge' : 'staff.older.keep')}
        </Button>
      ) : (
        <Button
          className={controls.secondary}
          onPress={() => {
            setAsked({ months });
          }}
        >
          {t('staff.older.preview')}
        </Button>
      )}
    </>
  );
}

function Outlook({ outlook: { months, rows, from } }: { readonly outlook: RetentionOutlook }) {
  const { t } = useTranslation();
  const told = { months, from, rows: typeof rows === 'number' ? rows : t(`staff.retention.${rows}`) };
  return <p>{t(months === 0 ? 'staff.retention.nothing' : 'staff.older.wouldBe', told)}</p>;
}

interface DoneProps {
  readonly merged: RetentionOutlook & { readonly swept: boolean };
}

function Done({ merged: { months, from, kept, swept } }: DoneProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{months === 0 ? t('staff.older.kept', { kept }) : t('staff.older.done', { months, from })}</p>
      {swept ? null : <p>{t('staff.older.notSwept')}</p>}
    </div>
  );
}
