import { useTranslation } from 'react-i18next';
import type { Printer } from '../../domain/print-job.ts';
import { Chips } from './chips.tsx';

interface PrintersProps {
  readonly label: string;
  readonly printers: readonly Printer[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** Every printer with what it is doing, or what it needs, in words. */
export function Printers({ label, printers, chosen, onChoose }: PrintersProps) {
  const { t } = useTranslation();
  return (
    <Chips
      label={label}
      chips={printers.map(({ name, state, need }) => ({
        code: name,
        label: `${name} · ${need === undefined ? t(`staff.printers.${state}`) : t(`staff.needs.${need}`)}`,
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** The one that was chosen, now or when the kiosk was set up, else the computer's usual one. */
export const printerOf = (printers: readonly Printer[], chosen: string | undefined): string | undefined =>
  (printers.find(({ name }) => name === chosen) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0])
    ?.name;
