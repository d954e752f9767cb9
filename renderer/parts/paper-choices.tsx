import { QrCode, Type } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { canBeLarge, PaperForm, type PaperSetting } from '../../domain/paper-form.ts';
import { Chips } from './chips.tsx';
import controls from './controls.module.css';
import styles from './print-panel.module.css';

interface ChoicesProps {
  /** Each on its own where two languages do not fit beside each other. */
  readonly isBeside: boolean;
  /** Is there a website that a code could lead to? */
  readonly hasWebsite: boolean;
  readonly setting: PaperSetting;
  readonly onChange: (change: Partial<PaperSetting>) => void;
}

/** Which paper; how it is folded or cut is said in one line. */
export function PaperChoices({ isBeside, hasWebsite, setting, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const { form, large, code } = setting;
  return (
    <div className={styles.paper}>
      <Chips
        label={t('staff.print.paper')}
        chips={PaperForm.options.map((option) => ({
          code: option,
          label: t(`staff.print.forms.${option}`),
        }))}
        chosen={form}
        onChoose={(chosen) => {
          onChange({ form: chosen, large: large && canBeLarge(chosen) });
        }}
      />
      <div className={controls.chipsRow}>
        {canBeLarge(form) ? (
          <ToggleButton
            className={controls.chip}
            isSelected={large}
            onChange={(selected) => {
              onChange({ large: selected });
            }}
          >
            <Type aria-hidden="true" />
            {t('staff.print.large')}
          </ToggleButton>
        ) : null}
        {hasWebsite ? (
          <ToggleButton
            className={controls.chip}
            isSelected={code}
            aria-describedby="code-trace"
            onChange={(selected) => {
              onChange({ code: selected });
            }}
          >
            <QrCode aria-hidden="true" />
            {t('staff.print.code')}
          </ToggleButton>
        ) : null}
      </div>
      <p className={styles.hint}>
        {t(`staff.print.folding.${form}`)}
        {isBeside && !canBeLarge(form) ? ` ${t('staff.print.eachAlone')}` : null}
      </p>
      {hasWebsite ? (
        <p className={styles.hint} id="code-trace">
          {t('staff.print.codeWhy')}
        </p>
      ) : null}
    </div>
  );
}
