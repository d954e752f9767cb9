import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import controls from './controls.module.css';

interface TogglesProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly Code[];
  readonly nameOf: (code: Code) => string;
  readonly onChange: (chosen: Code[]) => void;
  readonly children?: ReactNode;
}

/** Any number of choices, all of them in sight; what is chosen keeps the order in which it is shown. */
export function Toggles<Code extends string>(props: TogglesProps<Code>) {
  const { label, codes, chosen, nameOf, onChange, children } = props;
  return (
    <div className={controls.chips} role="group" aria-label={label}>
      <span className={controls.chipsLabel}>{label}</span>
      <div className={controls.chipsRow}>
        {codes.map((code) => (
          <ToggleButton
            key={code}
            className={controls.chip}
            isSelected={chosen.includes(code)}
            onChange={(isChosen) => {
              onChange(codes.filter((one) => (one === code ? isChosen : chosen.includes(one))));
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
