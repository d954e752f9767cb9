import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import styles from './controls.module.css';

interface Chip<Code extends string> {
  readonly code: Code;
  readonly label: string;
}

interface ChipsProps<Code extends string> {
  readonly label: string;
  readonly chips: readonly Chip<Code>[];
  readonly chosen: Code | undefined;
  readonly onChoose: (code: Code) => void;
  readonly children?: ReactNode;
}

/** One choice of few, all of them in sight. */
export function Chips<Code extends string>({ label, chips, chosen, onChoose, children }: ChipsProps<Code>) {
  const choose = (value: string) => {
    const chip = chips.find(({ code }) => code === value);
    if (chip !== undefined) onChoose(chip.code);
  };
  return (
    <RadioGroup className={styles.chips} orientation="horizontal" value={chosen ?? null} onChange={choose}>
      <Label className={styles.chipsLabel}>{label}</Label>
      <div className={styles.chipsRow}>
        {chips.map(({ code, label: words }) => (
          <RadioField key={code} value={code}>
            <RadioButton className={styles.chip}>{words}</RadioButton>
          </RadioField>
        ))}
        {children}
      </div>
    </RadioGroup>
  );
}
