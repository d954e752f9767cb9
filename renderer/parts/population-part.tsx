import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { PopulationSource, type Populations } from '../../domain/population.ts';
import { useAnswer, useAsk } from '../asking.ts';
import { Chips } from './chips.tsx';
import { lastClosedYears } from './closed-years.ts';
import { FoldOut } from './fold-out.tsx';
import { Notice } from './notice.tsx';
import { PopulationFields } from './population-fields.tsx';
import controls from './controls.module.css';
import styles from './population-part.module.css';

interface PopulationPartProps {
  readonly onLocked: () => void;
}

/** How many live where, copied from a source by the coordinator. */
export function PopulationPart({ onLocked }: PopulationPartProps) {
  const { t } = useTranslation();
  return (
    <FoldOut className={styles.part} title={t('staff.population.title')}>
      <Entering onLocked={onLocked} />
    </FoldOut>
  );
}

function Entering({ onLocked }: PopulationPartProps) {
  const { t } = useTranslation();
  const years = lastClosedYears(new Date());
  const [year, setYear] = useState(years[0] ?? '');
  const read = useAnswer('populations.read', {}, 'anew');
  const isLocked = read?.ok === false && read.reason === 'locked';
  useEffect(() => {
    if (isLocked) onLocked();
  }, [isLocked, onLocked]);
  return (
    <>
      <p className={styles.why}>{t('staff.population.why')}</p>
      <Chips
        label={t('staff.population.year')}
        chips={years.map((code) => ({ code, label: code }))}
        chosen={year}
        onChoose={setYear}
      />
      {read?.ok === false ? <Notice reason={read.reason} /> : null}
      {read?.ok === true ? (
        <OfYear key={year} year={year} entered={read.value.entered} onLocked={onLocked} />
      ) : null}
    </>
  );
}

type Figures = Readonly<Record<string, number>>;

interface OfYearProps extends PopulationPartProps, Pick<Populations, 'entered'> {
  readonly year: string;
}

/**
 * The figures of one year, from one source; nobody's word is taken for granted, so the source must be chosen. What is
 * said stands beneath the button: a number is taken when its field is left, and a button that then moved would not be
 * pressed.
 */
function OfYear({ year, entered, onLocked }: OfYearProps) {
  const { t } = useTranslation();
  const known = entered.filter((one) => one.year === year);
  const [source, setSource] = useState<PopulationSource | undefined>(known[0]?.source);
  const [inhabitants, setInhabitants] = useState<Figures>(
    Object.fromEntries(known.map((one) => [one.municipality, one.inhabitants])),
  );
  const save = useAsk('populations.save');
  const refused = save.answer?.ok === false ? save.answer.reason : undefined;
  useEffect(() => {
    if (refused === 'locked') onLocked();
  }, [refused, onLocked]);
  return (
    <>
      <PopulationFields
        inhabitants={inhabitants}
        onChange={(municipality, number) => {
          setInhabitants({ ...inhabitants, [municipality]: number });
          save.forget();
        }}
      />
      <Chips
        label={t('staff.population.source')}
        chips={PopulationSource.options.map((code) => ({
          code,
          label: t(`staff.population.sources.${code}`),
        }))}
        chosen={source}
        onChoose={(chosen) => {
          setSource(chosen);
          save.forget();
        }}
      />
      <Button
        className={controls.secondary}
        isDisabled={source === undefined || save.asking}
        onPress={() => {
          if (source !== undefined) save.ask({ year, source, inhabitants });
        }}
      >
        {t('staff.population.save')}
      </Button>
      {refused === undefined ? null : <Notice reason={refused} />}
      {save.answer?.ok === true ? <p role="status">{t('staff.population.saved')}</p> : null}
    </>
  );
}
