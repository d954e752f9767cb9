import { type ReactNode, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Agency } from '../../domain/classification.ts';
import { questions, useAnswer, useAsk } from '../asking.ts';
import { Chips } from '../parts/chips.tsx';
import { OtherMunicipality } from '../parts/municipality-row.tsx';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import controls from '../parts/controls.module.css';
import styles from './setup.module.css';

/** The small first run: whose desk this is, and which municipalities it serves. It can wait; leaflets need none of it. */
export function SetupPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const save = useAsk('setup.save');
  const [agency, setAgency] = useState<Agency>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (catalogue === undefined) return null;
  if (!catalogue.ok) return <Notice reason={catalogue.reason} />;
  const { sites, geography } = catalogue.value;
  const offered = [...new Set([...sites.map(({ municipality }) => municipality), ...chosen])];
  const nameOf = (code: string) => geography.municipalities.find((one) => one.code === code)?.name ?? code;
  const toggle = (code: string) => {
    setChosen(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  };
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.setup.title')}</h1>
      <p>{t('staff.setup.text')}</p>
      <Chips
        label={t('staff.setup.agency')}
        chips={Agency.options.map((code) => ({ code, label: t(`staff.codes.agency.${code}`) }))}
        chosen={agency}
        onChoose={setAgency}
      />
      <Places codes={offered} chosen={chosen} nameOf={nameOf} onToggle={toggle}>
        <OtherMunicipality
          label={t('staff.start.otherMunicipality')}
          geography={geography}
          onChoose={(code) => {
            setChosen([...new Set([...chosen, code])]);
          }}
        />
      </Places>
      {save.answer?.ok === false ? <Notice reason={save.answer.reason} /> : null}
      <div className={controls.actions}>
        <Button
          className={controls.secondary}
          onPress={() => {
            go('/');
          }}
        >
          {t('staff.setup.later')}
        </Button>
        <Button
          className={controls.primary}
          isDisabled={agency === undefined || chosen.length === 0 || save.asking}
          onPress={() => {
            if (agency === undefined) return;
            void save.asked({ agency, municipalities: [...chosen] }).then(async ({ ok }) => {
              if (!ok) return;
              await questions.invalidateQueries({ queryKey: ['setup.read'] });
              go('/');
            });
          }}
        >
          {t('staff.setup.save')}
        </Button>
      </div>
    </div>
  );
}

interface PlacesProps {
  readonly codes: readonly string[];
  readonly chosen: readonly string[];
  readonly nameOf: (code: string) => string;
  readonly onToggle: (code: string) => void;
  readonly children: ReactNode;
}

function Places({ codes, chosen, nameOf, onToggle, children }: PlacesProps) {
  const { t } = useTranslation();
  return (
    <div className={controls.chips} role="group" aria-label={t('staff.setup.municipalities')}>
      <span className={controls.chipsLabel}>{t('staff.setup.municipalities')}</span>
      <div className={controls.chipsRow}>
        {codes.map((code) => (
          <ToggleButton
            key={code}
            className={controls.chip}
            isSelected={chosen.includes(code)}
            onChange={() => {
              onToggle(code);
            }}
          >
            {nameOf(code)}
          </ToggleButton>
        ))}
        {children}
      </div>
    </div>
  );
}
