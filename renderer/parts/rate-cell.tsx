import { useTranslation } from 'react-i18next';
import type { Shown } from '../../domain/overview/shown-cells.ts';
import { MarkCell } from './mark-cell.tsx';

/** Per ten thousand inhabitants, to one decimal; empty where the population is not known. */
export function RateCell({ rate }: { readonly rate: Shown | '' }) {
  const { i18n } = useTranslation();
  if (rate === '..' || rate === '.') return <MarkCell mark={rate} />;
  const told =
    typeof rate === 'number' ? new Intl.NumberFormat(i18n.language, oneDecimal).format(rate) : rate;
  return <td>{told}</td>;
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
