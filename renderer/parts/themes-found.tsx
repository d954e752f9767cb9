import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { findThemes } from '../../domain/find-theme.ts';
import { useVisit } from '../visit.tsx';
import { themeNames } from './theme-names.ts';
import controls from './controls.module.css';
import styles from './themes-found.module.css';

interface FoundProps {
  readonly typed: string;
  /** What is typed from now on. */
  readonly onChosen: (typed: string) => void;
}

/** Themes that the search finds; the one that is chosen stands here until it is let go. */
export function ThemesFound({ typed, onChosen }: FoundProps) {
  const { t } = useTranslation();
  const { choose, theme } = useVisit();
  const found = findThemes(themeNames(t), typed).filter((one) => one !== theme);
  return (
    <>
      {theme === undefined ? null : (
        <p className={styles.chosen}>
          <span>{t('staff.start.withTheme')}</span>
          <Button
            className={controls.secondary}
            aria-label={t('staff.start.withoutTheme', { theme: t(`staff.codes.priority.${theme}`) })}
            onPress={() => {
              choose({ theme: undefined });
            }}
          >
            {t(`staff.codes.priority.${theme}`)}
            <X aria-hidden="true" />
          </Button>
        </p>
      )}
      {found.length === 0 ? null : (
        <ul className={styles.found} aria-label={t('staff.start.themes')}>
          {found.map((one) => (
            <li key={one}>
              <Button
                className={controls.secondary}
                onPress={() => {
                  choose({ theme: one });
                  onChosen('');
                }}
              >
                {t(`staff.codes.priority.${one}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
