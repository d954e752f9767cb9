import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import { CorrectionChoices } from './correction-choices.tsx';
import { type CorrectionWish, correctionOf, emptyWish } from './correction-wish.ts';
import { FoldOut } from './fold-out.tsx';
import { HandoutFields } from './handout-fields.tsx';
import { Notice } from './notice.tsx';
import { ReferralFields } from './referral-fields.tsx';
import controls from './controls.module.css';
import styles from './correction-part.module.css';

interface CorrectionPartProps {
  /** What is known of the count already: then it was opened from its row, and has the focus. */
  readonly start?: CorrectionWish | undefined;
  readonly onLocked: () => void;
  readonly onCorrected: () => void;
}

/** What was counted wrongly is put right by its choices and a reason. */
export function CorrectionPart(props: CorrectionPartProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.correct.title')} hasFocus={props.start !== undefined}>
      <Correcting {...props} />
    </FoldOut>
  );
}

function Correcting({ start, onLocked, onCorrected }: CorrectionPartProps) {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const correct = useAsk('counts.correct');
  const [press, setPress] = useState(() => crypto.randomUUID());
  const [wish, setWish] = useState<CorrectionWish>(() => start ?? emptyWish(new Date()));
  const refused = correct.answer?.ok === false ? correct.answer.reason : undefined;
  useEffect(() => {
    if (refused === 'locked') onLocked();
  }, [refused, onLocked]);
  const change = (changes: Partial<CorrectionWish>): void => {
    setWish({ ...wish, ...changes });
    setPress(crypto.randomUUID());
    correct.forget();
  };
  const correction = correctionOf(wish);
  const municipalities = setup?.ok === true ? (setup.value.setup?.municipalities ?? []) : [];
  const Fields = wish.kind === 'handout' ? HandoutFields : ReferralFields;
  const agreed = refused === 'published-before';
  const done = correct.answer?.ok === true;
  return (
    <>
      <CorrectionChoices wish={wish} municipalities={municipalities} onChange={change} />
      <Fields
        draft={wish.draft}
        onChange={(draft) => {
          change({ draft: { ...wish.draft, ...draft } });
        }}
      />
      {refused === undefined ? null : <Notice reason={refused} />}
      {done ? <p role="status">{t('staff.correct.done')}</p> : null}
      <Button
        className={controls.primary}
        isDisabled={correction === undefined || correct.asking || done}
        onPress={() => {
          if (correction === undefined) return;
          void correct.asked({ ...correction, agreed, press }).then(({ ok }) => {
            if (ok) onCorrected();
          });
        }}
      >
        {t(agreed ? 'staff.correct.doAnyway' : 'staff.correct.do')}
      </Button>
    </>
  );
}
