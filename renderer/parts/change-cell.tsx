import { useTranslation } from 'react-i18next';
import type { Change } from '../../domain/comparison.ts';
import { MarkCell } from './mark-cell.tsx';

/** With its sign: a colour alone would tell nobody anything. */
export function ChangeCell({ change }: { readonly change: Change | '..' }) {
  const { i18n } = useTranslation();
  if (change === '..') return <MarkCell mark={change} />;
  const signed = (value: number, style: 'decimal' | 'percent'): string =>
    new Intl.NumberFormat(i18n.language, { style, signDisplay: 'exceptZero' }).format(value);
  const { by, percent } = change;
  return (
    <td>
      {signed(by, 'decimal')}
      {percent === undefined ? null : ` (${signed(percent / 100, 'percent')})`}
    </td>
  );
}
