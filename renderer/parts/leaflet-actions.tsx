import { Suspense } from 'react';
import { BookOpenText, Columns2, Plus, Printer } from 'lucide-react';
import { Button, DialogTrigger, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReadSheet } from '../../domain/sheet.ts';
import { PrintPanel } from '../later.ts';
import { useVisit } from '../visit.tsx';
import type { Choice } from './choice.ts';
import controls from './controls.module.css';
import styles from './leaflet-actions.module.css';

interface ActionsProps {
  readonly sheet: ReadSheet;
  readonly choice: Choice;
  readonly onShow: () => void;
}

/** The same three on every leaflet, in the same place: show, print, count. */
export function LeafletActions({ sheet, choice, onShow }: ActionsProps) {
  const { t } = useTranslation();
  const { beside, choose } = useVisit();
  const [, go] = useLocation();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('staff.leaflet.actions')}>
      {choice.language === 'sv' ? null : (
        <ToggleButton
          className={controls.chip}
          isSelected={beside}
          onChange={(selected) => {
            choose({ beside: selected });
          }}
        >
          <Columns2 aria-hidden="true" />
          {t('staff.leaflet.withSwedish')}
        </ToggleButton>
      )}
      <div className={styles.three}>
        <Button className={controls.secondary} onPress={onShow}>
          <BookOpenText aria-hidden="true" />
          {t('staff.leaflet.show')}
        </Button>
        <DialogTrigger>
          <Button className={controls.secondary}>
            <Printer aria-hidden="true" />
            {t('staff.leaflet.print')}
          </Button>
          <Suspense>
            <PrintPanel sheet={sheet} choice={choice} />
          </Suspense>
        </DialogTrigger>
        <Button
          className={controls.primary}
          onPress={() => {
            go('/referral');
          }}
        >
          <Plus aria-hidden="true" />
          {t('staff.leaflet.count')}
        </Button>
      </div>
    </div>
  );
}
