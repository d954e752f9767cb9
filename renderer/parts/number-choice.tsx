import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import styles from './print-panel.module.css';

interface NumberChoiceProps {
  readonly label: string;
  readonly number: number;
  readonly onChange: (number: number) => void;
  readonly least?: number;
  readonly most?: number;
}

const usualMost = 99;

/** A small number, with a step each way. */
export function NumberChoice({ label, number, onChange, least = 1, most = usualMost }: NumberChoiceProps) {
  return (
    <NumberField
      className={styles.copies}
      value={number}
      onChange={(wanted) => {
        onChange(Number.isNaN(wanted) ? least : wanted);
      }}
      minValue={least}
      maxValue={most}
    >
      <Label>{label}</Label>
      <Group className={styles.copies}>
        <Button slot="decrement" className={styles.step}>
          {'−'}
        </Button>
        <Input />
        <Button slot="increment" className={styles.step}>
          {'+'}
        </Button>
      </Group>
    </NumberField>
  );
}
