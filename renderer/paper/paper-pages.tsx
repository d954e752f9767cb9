import { useMemo } from 'react';
import type { PaperOrder } from '../../domain/paper-form.ts';
import { Cards } from './cards.tsx';
import { FlowingPages } from './flowing-pages.tsx';
import { Pocket } from './pocket.tsx';
import './letter-sizes.css';

/** The pages of an order, one `data-page` each: the same on paper, in the preview and in the system's dialog. */
export function PaperPages({ order }: { readonly order: PaperOrder }) {
  const { form } = order.setting;
  if (form === 'a4' || form === 'a5') return <FlowingPages order={order} />;
  return <OneByOne order={order} />;
}

/** What is carried in a pocket is too small for two languages beside each other: each has a sheet of its own. */
function OneByOne({ order }: { readonly order: PaperOrder }) {
  const orders = useMemo(
    () => order.sheet.columns.map((column) => ({ ...order, sheet: { ...order.sheet, columns: [column] } })),
    [order],
  );
  const Folded = order.setting.form === 'card' ? Cards : Pocket;
  return orders.map((one) => <Folded key={one.sheet.columns[0]?.language.tag} order={one} />);
}
