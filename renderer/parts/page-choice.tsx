import { useTranslation } from 'react-i18next';
import type { PageRange } from '../../domain/print-job.ts';
import { Chips } from './chips.tsx';
import { NumberChoice } from './number-choice.tsx';

interface PageChoiceProps {
  /** Undefined: all of them. */
  readonly pages: PageRange | undefined;
  readonly onChange: (pages: PageRange | undefined) => void;
}

/** All pages, or some: as when one was spoilt in the printer. Some pages are no hand-out. */
export function PageChoice({ pages, onChange }: PageChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Chips
        label={t('staff.pages.label')}
        chips={(['all', 'some'] as const).map((code) => ({ code, label: t(`staff.pages.${code}`) }))}
        chosen={pages === undefined ? 'all' : 'some'}
        onChoose={(code) => {
          onChange(code === 'all' ? undefined : { from: 1, to: 1 });
        }}
      />
      {pages === undefined ? null : (
        <>
          <NumberChoice
            label={t('staff.pages.from')}
            number={pages.from}
            onChange={(from) => {
              onChange({ from, to: Math.max(from, pages.to) });
            }}
          />
          <NumberChoice
            label={t('staff.pages.to')}
            number={pages.to}
            least={pages.from}
            onChange={(to) => {
              onChange({ from: pages.from, to });
            }}
          />
          <p>{t('staff.pages.notCounted')}</p>
        </>
      )}
    </>
  );
}
