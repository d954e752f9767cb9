import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { idleLimits, Settings } from '../../domain/settings.ts';
import { useSettings } from '../standing.ts';
import { Chips } from './chips.tsx';
import { Decided } from './decided.tsx';
import { FoldOut } from './fold-out.tsx';
import { Notice } from './notice.tsx';
import { NumberChoice } from './number-choice.tsx';
import controls from './controls.module.css';
import styles from './correction-part.module.css';

interface StandingPartProps {
  readonly onLocked: () => void;
}

/** When the screen clears itself, and whether a visitor is alone with it. */
export function StandingPart(props: StandingPartProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.standing.title')}>
      <Standing {...props} />
    </FoldOut>
  );
}

function Standing({ onLocked }: StandingPartProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { shown, change, refusal } = useSettings();
  useEffect(() => {
    if (refusal === 'locked') onLocked();
  }, [refusal, onLocked]);
  if (shown === undefined) return null;
  const { settings, decided } = shown;
  return (
    <>
      <Decided by={decided} of="idleSeconds">
        <NumberChoice
          label={t('staff.settings.idleSeconds')}
          number={settings.idleSeconds}
          least={idleLimits.least}
          most={idleLimits.most}
          step={idleLimits.least}
          onChange={(idleSeconds) => {
            change({ idleSeconds });
          }}
        />
      </Decided>
      <Decided by={decided} of="mode">
        <Chips
          label={t('staff.settings.mode')}
          chips={Settings.shape.mode.options.map((code) => ({
            code,
            label: t(`staff.settings.modes.${code}`),
          }))}
          chosen={settings.mode}
          onChoose={(mode) => {
            change({ mode });
          }}
        />
        <p>{t('staff.settings.modeWhat')}</p>
      </Decided>
      {refusal === undefined ? null : <Notice reason={refusal} />}
      <Button
        className={controls.secondary}
        onPress={() => {
          go('/setup');
        }}
      >
        {t('staff.setup.again')}
      </Button>
    </>
  );
}
