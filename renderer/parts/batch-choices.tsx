import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LeafletId } from '../../domain/classification.ts';
import type { PaperSetting } from '../../domain/paper-form.ts';
import type { Answer } from '../kiosk.ts';
import { useCodeNames } from './code-names.ts';
import { NumberChoice } from './number-choice.tsx';
import { PaperChoices } from './paper-choices.tsx';
import { Toggles } from './toggles.tsx';
import controls from './controls.module.css';

export interface BatchWish {
  readonly leaflets: readonly LeafletId[];
  readonly languages: readonly string[];
  readonly setting: PaperSetting;
  readonly withSwedish: boolean;
  readonly copies: number;
}

interface ChoicesProps {
  readonly catalogue: Answer<'leaflets.catalogue'>;
  readonly wish: BatchWish;
  readonly onChange: (change: Partial<BatchWish>) => void;
}

/** Which leaflets, in which languages, on what, and how many of each. */
export function BatchChoices({ catalogue, wish, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const { leaflet, language } = useCodeNames();
  const tags = catalogue.languages.map(({ tag }) => tag);
  const all = wish.languages.length === tags.length;
  return (
    <>
      <Toggles
        label={t('staff.batch.leaflets')}
        codes={catalogue.leaflets.map(({ id }) => id)}
        chosen={wish.leaflets}
        nameOf={leaflet}
        onChange={(leaflets) => {
          onChange({ leaflets });
        }}
      />
      <Toggles
        label={t('staff.batch.languages')}
        codes={tags}
        chosen={wish.languages}
        nameOf={language}
        onChange={(languages) => {
          onChange({ languages });
        }}
      >
        <Button
          className={controls.quiet}
          onPress={() => {
            onChange({ languages: all ? [] : tags });
          }}
        >
          {t(all ? 'staff.batch.noLanguages' : 'staff.batch.allLanguages')}
        </Button>
      </Toggles>
      <PaperChoices
        isBeside={wish.withSwedish}
        hasWebsite
        setting={wish.setting}
        onChange={(change) => {
          onChange({ setting: { ...wish.setting, ...change } });
        }}
      />
      <ToggleButton
        className={controls.chip}
        isSelected={wish.withSwedish}
        onChange={(withSwedish) => {
          onChange({ withSwedish });
        }}
      >
        {t('staff.batch.withSwedish')}
      </ToggleButton>
      <NumberChoice
        label={t('staff.batch.copies')}
        number={wish.copies}
        onChange={(copies) => {
          onChange({ copies });
        }}
      />
    </>
  );
}
