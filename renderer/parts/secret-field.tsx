import { Input, Label, TextField } from 'react-aria-components';
import controls from './controls.module.css';
import styles from './pin-form.module.css';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Digits that nobody beside one reads; nothing is kept or offered by the browser. */
export function PinField({ label, value, onChange }: SecretFieldProps) {
  return (
    <TextField
      className={controls.field}
      type="password"
      value={value}
      onChange={onChange}
      autoComplete="off"
    >
      <Label>{label}</Label>
      <Input inputMode="numeric" maxLength={12} />
    </TextField>
  );
}

const longestTyped = 80;

/** Shown as it is typed, since it is copied from paper. */
export function KeyField({ label, value, onChange }: SecretFieldProps) {
  return (
    <TextField
      className={`${controls.field} ${styles.key}`}
      value={value}
      onChange={onChange}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
    >
      <Label>{label}</Label>
      <Input maxLength={longestTyped} autoCapitalize="characters" />
    </TextField>
  );
}

export const isPin = (typed: string): boolean => /^\d{6,12}$/.test(typed);

export const shortestPin = 6;
