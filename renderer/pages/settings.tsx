import { ArrowLeft } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Settings } from '../../domain/settings.ts';
import { useSettings } from '../standing.ts';
import { Chips } from '../parts/chips.tsx';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { Decided } from '../parts/decided.tsx';
import { Practise } from '../parts/practise.tsx';
import controls from '../parts/controls.module.css';
import styles from './settings.module.css';

const sizes = ['100', '125', '150', '200'] as const;

/** How it looks, for everybody at this desk: size, colours, the staff's language. Each choice holds at once. */
export function SettingsPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { shown, change, refusal } = useSettings();
  if (shown === undefined) return null;
  const { settings, decided } = shown;
  return (
    <div className={styles.page} ref={heard}>
      <Button
        className={controls.secondary}
        onPress={() => {
          go('/');
        }}
      >
        <ArrowLeft aria-hidden="true" />
        {t('person.back')}
      </Button>
      <h1>{t('staff.settings.title')}</h1>
      <Decided by={decided} of="textSize">
        <Chips
          label={t('staff.settings.textSize')}
          chips={sizes.map((code) => ({ code, label: t('staff.settings.percent', { size: code }) }))}
          chosen={sizes.find((size) => Number(size) === settings.textSize)}
          onChoose={(size) => {
            change({ textSize: Settings.shape.textSize.parse(Number(size)) });
          }}
        />
      </Decided>
      <Decided by={decided} of="scheme">
        <Chips
          label={t('staff.settings.scheme')}
          chips={Settings.shape.scheme.options.map((code) => ({
            code,
            label: t(`staff.settings.schemes.${code}`),
          }))}
          chosen={settings.scheme}
          onChoose={(scheme) => {
            change({ scheme });
          }}
        />
      </Decided>
      <Decided by={decided} of="staffLanguage">
        <Chips
          label={t('staff.settings.staffLanguage')}
          chips={Settings.shape.staffLanguage.options.map((code) => ({
            code,
            label: t(`staff.settings.staffLanguages.${code}`),
          }))}
          chosen={settings.staffLanguage}
          onChoose={(staffLanguage) => {
            change({ staffLanguage });
          }}
        />
      </Decided>
      {refusal === undefined ? null : <Notice reason={refusal} />}
      <Practise />
    </div>
  );
}
