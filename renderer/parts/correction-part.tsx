import { useEffect, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import { type CorrectionWish, CorrectionChoices, correctionOf } from './correction-choices.tsx';
import { Notice } from './notice.tsx';
import { ReferralFields } from './referral-fields.tsx';
import controls from './controls.module.css';
import styles from './correction-part.module.css';

interface CorrectionPartProps {
  readonly onLocked: () => void;
}

/** A referral that was counted wrongly is put right by its choices and a reason. Opened when it is needed. */
export function CorrectionPart({ onLocked }: CorrectionPartProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-label={t('staff.correct.title')}>
      <ToggleButton className={controls.chip} isSelected={open} onChange={setOpen}>
        {t('staff.correct.open')}
      </ToggleButton>
      {open ? <Correcting onLocked={onLocked} /> : null}
    </section>
  );
}

function Correcting({ onLocked }: CorrectionPartProps) {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const correct = useAsk('counts.correct');
  const [press, setPress] = useState(() => crypto.randomUUID());
  const [wish, setWish] = useState<CorrectionWish>(() => emptyWish(new Date()));
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
  const agreed = refused === 'published-before';
  const done = correct.answer?.ok === true;
  return (
    <>
      <CorrectionChoices wish={wish} municipalities={municipalities} onChange={change} />
      <ReferralFields
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
          if (correction !== undefined) correct.ask({ ...correction, agreed, press });
        }}
      >
        {t(agreed ? 'staff.correct.doAnyway' : 'staff.correct.do')}
      </Button>
    </>
  );
}

const emptyWish = (now: Date): CorrectionWish => ({
  year: String(now.getFullYear()),
  month: String(now.getMonth() + 1).padStart(2, '0'),
  direction: 'take',
  number: 1,
  draft: {
    audience: 'not-known',
    violence: 'not-known',
    priority: 'none',
    age: 'not-known',
    already: 'not-known',
    language: 'not-known',
  },
});
