import type { Column } from '../../domain/sheet.ts';
import type { Block, Segment } from '../../domain/leaflet.ts';
import styles from './leaflet-body.module.css';

type Shown = Exclude<Block, { kind: 'contacts' }>;

/** One block of a leaflet, the same on screen and on paper; its frame decides how large it is. */
export function LeafletBlock({ block }: { readonly block: Shown }) {
  switch (block.kind) {
    case 'title':
      return (
        <h1 className={styles.title}>
          <Line segments={block.text} />
        </h1>
      );
    case 'heading':
      return (
        <h2 className={styles.heading}>
          <Line segments={block.text} />
        </h2>
      );
    case 'list':
    case 'questions':
      return (
        <ul className={block.kind === 'list' ? styles.list : styles.questions}>
          {block.items.map((item, place) => (
            <li key={place}>
              <Line segments={item} />
            </li>
          ))}
        </ul>
      );
    case 'lead':
    case 'danger':
    case 'paragraph':
    case 'note':
      return (
        <p className={styles[block.kind]}>
          <Line segments={block.text} />
        </p>
      );
  }
}

function Line({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, place) =>
    'phone' in segment ? (
      <Phone key={place} number={segment.phone} expired={segment.expired} />
    ) : (
      <span key={place}>{segment.text}</span>
    ),
  );
}

/** Stands at a number that has not been confirmed since its date; the list of contacts says once what it means. */
export const unconfirmed = '(?)';

interface PhoneProps {
  readonly number: string;
  readonly expired: boolean;
}

/** A number reads left to right in every script. */
export function Phone({ number, expired }: PhoneProps) {
  return (
    <>
      <bdi dir="ltr" className={styles.phone}>
        {number}
      </bdi>
      {expired ? <Unconfirmed /> : null}
    </>
  );
}

export function Unconfirmed() {
  return (
    <sup className={styles.mark}>
      <bdi>{unconfirmed}</bdi>
    </sup>
  );
}

/** Blocks that carry words, in order: the contacts have a part of their own. */
export const worded = (column: Column): Shown[] =>
  column.blocks.filter((block): block is Shown => block.kind !== 'contacts');
