import { useTranslation } from 'react-i18next';
import { Agency, Kind } from '../../domain/classification.ts';
import { CorrectionReason } from '../../domain/correction.ts';
import { Chips } from './chips.tsx';
import { useCodeNames } from './code-names.ts';
import type { CorrectionWish } from './correction-wish.ts';
import { MonthChoice } from './month-choice.tsx';
import { NumberChoice } from './number-choice.tsx';
import styles from './correction-part.module.css';

interface ChoicesProps {
  readonly wish: CorrectionWish;
  readonly municipalities: readonly string[];
  readonly onChange: (change: Partial<CorrectionWish>) => void;
}

const directions = ['take', 'give'] as const;

/** What, when, where, which way, by how many and why. Only a wrong choice can be added somewhere. */
export function CorrectionChoices({ wish, municipalities, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.choices}>
      <Chips
        label={t('staff.correct.reason')}
        chips={CorrectionReason.options.map((code) => ({ code, label: t(`staff.codes.correction.${code}`) }))}
        chosen={wish.reason}
        onChoose={(reason) => {
          onChange({ reason, ...(reason === 'wrong-choice' ? {} : { direction: 'take' }) });
        }}
      />
      {wish.reason === undefined ? null : (
        <p className={styles.meaning}>{t(`staff.means.correction.${wish.reason}`)}</p>
      )}
      {wish.reason === 'wrong-choice' ? (
        <Chips
          label={t('staff.correct.direction')}
          chips={directions.map((code) => ({ code, label: t(`staff.correct.${code}`) }))}
          chosen={wish.direction}
          onChoose={(direction) => {
            onChange({ direction });
          }}
        />
      ) : null}
      <NumberChoice
        label={t('staff.correct.number')}
        number={wish.number}
        onChange={(number) => {
          onChange({ number });
        }}
      />
      <MonthChoice chosen={wish} onChange={onChange} />
      <WhatAndWhere wish={wish} municipalities={municipalities} onChange={onChange} />
    </div>
  );
}

function WhatAndWhere({ wish, municipalities, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const names = useCodeNames();
  return (
    <>
      <Chips
        label={t('staff.correct.municipality')}
        chips={municipalities.map((code) => ({ code, label: names.municipality(code) }))}
        chosen={wish.municipality}
        onChoose={(municipality) => {
          onChange({ municipality });
        }}
      />
      <Chips
        label={t('staff.correct.kind')}
        chips={Kind.options.map((code) => ({ code, label: t(`staff.codes.kind.${code}`) }))}
        chosen={wish.kind}
        onChoose={(kind) => {
          onChange({ kind });
        }}
      />
      {wish.agency === undefined ? null : (
        <Chips
          label={t('staff.setup.agency')}
          chips={Agency.options.map((code) => ({ code, label: t(`staff.codes.agency.${code}`) }))}
          chosen={wish.agency}
          onChoose={(agency) => {
            onChange({ agency });
          }}
        />
      )}
      <Chips
        label={t('staff.correct.language')}
        chips={names.languages}
        chosen={wish.draft.language}
        onChoose={(language) => {
          onChange({ draft: { ...wish.draft, language } });
        }}
      />
    </>
  );
}
