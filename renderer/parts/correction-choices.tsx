import { useTranslation } from 'react-i18next';
import { type Correction, CorrectionReason } from '../../domain/correction.ts';
import { ReferralDraft } from '../../domain/referral.ts';
import { useAnswer } from '../asking.ts';
import { Chips } from './chips.tsx';
import { lastClosedYears } from './closed-years.ts';
import { NumberChoice } from './number-choice.tsx';
import styles from './correction-part.module.css';

export interface CorrectionWish {
  readonly year: string;
  readonly month: string;
  readonly municipality?: string;
  readonly direction: 'take' | 'give';
  readonly number: number;
  readonly reason?: CorrectionReason;
  readonly draft: Partial<Omit<ReferralDraft, 'municipality'>>;
}

/** The whole correction, once nothing that it needs is missing. */
export function correctionOf(wish: CorrectionWish): Correction | undefined {
  const referral = ReferralDraft.safeParse({ ...wish.draft, municipality: wish.municipality });
  if (!referral.success || wish.reason === undefined) return undefined;
  return {
    month: `${wish.year}-${wish.month}`,
    counted: { kind: 'referral', ...referral.data },
    change: wish.direction === 'take' ? -wish.number : wish.number,
    reason: wish.reason,
  };
}

interface ChoicesProps {
  readonly wish: CorrectionWish;
  readonly municipalities: readonly string[];
  readonly onChange: (change: Partial<CorrectionWish>) => void;
}

const directions = ['take', 'give'] as const;

/** When, where, which way, by how many and why. Only a wrong choice can be added somewhere. */
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
      <WhenAndWhere wish={wish} municipalities={municipalities} onChange={onChange} />
    </div>
  );
}

const months = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));

function WhenAndWhere({ wish, municipalities, onChange }: ChoicesProps) {
  const { t, i18n } = useTranslation();
  const answer = useAnswer('leaflets.catalogue', {});
  const catalogue = answer?.ok === true ? answer.value : undefined;
  const now = new Date();
  const years = [String(now.getFullYear()), ...lastClosedYears(now)];
  const languages = (catalogue?.languages ?? []).map(({ tag, swedish, english }) => ({
    code: tag,
    label: i18n.language === 'en' ? english : swedish,
  }));
  const nameOf = (wanted: string): string =>
    catalogue?.geography.municipalities.find(({ code }) => code === wanted)?.name ?? wanted;
  return (
    <>
      <Chips
        label={t('staff.correct.year')}
        chips={years.map((code) => ({ code, label: code }))}
        chosen={wish.year}
        onChoose={(year) => {
          onChange({ year });
        }}
      />
      <Chips
        label={t('staff.correct.month')}
        chips={months.map((code) => ({ code, label: code }))}
        chosen={wish.month}
        onChoose={(month) => {
          onChange({ month });
        }}
      />
      <Chips
        label={t('staff.correct.municipality')}
        chips={municipalities.map((code) => ({ code, label: nameOf(code) }))}
        chosen={wish.municipality}
        onChoose={(municipality) => {
          onChange({ municipality });
        }}
      />
      <Chips
        label={t('staff.correct.language')}
        chips={[{ code: 'not-known', label: t('staff.codes.age.not-known') }, ...languages]}
        chosen={wish.draft.language}
        onChoose={(language) => {
          onChange({ draft: { ...wish.draft, language } });
        }}
      />
    </>
  );
}
