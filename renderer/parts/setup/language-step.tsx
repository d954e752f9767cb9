import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PlacedStepProps } from './place-steps.tsx';
import { StepFrame } from './step-frame.tsx';
import styles from './setup.module.css';

/** Which languages stand first on the start screen; all others remain below them. */
export function LanguageStep({ catalogue, ...props }: PlacedStepProps) {
  const { t, i18n } = useTranslation();
  const before = props.known.startLanguages;
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const toggle = (tag: string): void => {
    setChosen(chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag]);
  };
  const mayGoOn = chosen.length > 0 || before.length > 0;
  return (
    <StepFrame
      {...props}
      setting="startLanguages"
      keep={mayGoOn ? ({ standing }) => standing({ startLanguages: [...chosen] }) : undefined}
    >
      <ul className={styles.languages} aria-label={t('staff.setup.languages')}>
        {catalogue.languages.map(({ tag, endonym, swedish, english, direction, script }) => (
          <li key={tag}>
            <ToggleButton
              className={styles.language}
              isSelected={chosen.includes(tag)}
              onChange={() => {
                toggle(tag);
              }}
            >
              <strong lang={tag} dir={direction} data-script={script}>
                {endonym}
              </strong>
              <span>{i18n.language === 'en' ? english : swedish}</span>
            </ToggleButton>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
