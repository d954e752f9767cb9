import { useTranslation } from 'react-i18next';
import { Chips } from './chips.tsx';
import { lastClosedYears } from './closed-years.ts';

export interface YearMonth {
  readonly year: string;
  readonly month: string;
}

interface MonthChoiceProps {
  readonly chosen: YearMonth;
  readonly onChange: (change: Partial<YearMonth>) => void;
}

const months = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));

export const presentMonth = (now: Date): YearMonth => ({
  year: String(now.getFullYear()),
  month: String(now.getMonth() + 1).padStart(2, '0'),
});

/** This year, the last closed ones, and the year that is chosen already, if it is older. */
export function MonthChoice({ chosen, onChange }: MonthChoiceProps) {
  const { t } = useTranslation();
  const now = new Date();
  const years = new Set([String(now.getFullYear()), ...lastClosedYears(now), chosen.year]);
  return (
    <>
      <Chips
        label={t('staff.correct.year')}
        chips={[...years].map((code) => ({ code, label: code }))}
        chosen={chosen.year}
        onChoose={(year) => {
          onChange({ year });
        }}
      />
      <Chips
        label={t('staff.correct.month')}
        chips={months.map((code) => ({ code, label: code }))}
        chosen={chosen.month}
        onChoose={(month) => {
          onChange({ month });
        }}
      />
    </>
  );
}
