import { Input, Label, NumberField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mostInhabitants } from '../../domain/population.ts';
import { useAnswer } from '../asking.ts';
import controls from './controls.module.css';
import styles from './population-part.module.css';

interface PopulationFieldsProps {
  readonly inhabitants: Readonly<Record<string, number>>;
  readonly onChange: (municipality: string, inhabitants: number) => void;
}

/** A number for each of the kiosk's municipalities; an empty field is none. */
export function PopulationFields({ inhabitants, onChange }: PopulationFieldsProps) {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const catalogue = useAnswer('leaflets.catalogue', {});
  const places = catalogue?.ok === true ? catalogue.value.geography.municipalities : [];
  const nameOf = (code: string): string => places.find((place) => place.code === code)?.name ?? code;
  const codes = setup?.ok === true ? (setup.value.setup?.municipalities ?? []) : [];
  return (
    <div className={styles.fields}>
      {codes.map((code) => (
        <NumberField
          key={code}
          className={controls.field}
          value={inhabitants[code] === undefined || inhabitants[code] === 0 ? NaN : inhabitants[code]}
          onChange={(number) => {
            onChange(code, Number.isNaN(number) ? 0 : number);
          }}
          minValue={0}
          maxValue={mostInhabitants}
          formatOptions={{ maximumFractionDigits: 0 }}
        >
          <Label>{t('staff.population.inhabitants', { name: nameOf(code) })}</Label>
          <Input />
        </NumberField>
      ))}
    </div>
  );
}
