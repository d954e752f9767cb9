import { encode } from 'uqr';
import type { Sheet } from '../../domain/sheet.ts';
import { wordsOf } from '../i18n.ts';
import { PaperFooter } from './paper-footer.tsx';
import type { CodePiece } from './piece.ts';
import { shortAddress } from './short-address.ts';
import styles from './code-to-scan.module.css';

const quietZone = 4;

interface CodeProps {
  readonly piece: CodePiece;
  readonly sheet: Sheet;
}

/** One service's own website and nothing of ours, with words that say where it leads. */
export function CodeToScan({ piece: { url, entry, stamped }, sheet }: CodeProps) {
  const { data, size } = encode(url, { ecc: 'M', border: quietZone });
  const [own] = entry.shares;
  if (own === undefined) return null;
  const words = wordsOf(own.column.language.tag, own.column.wording);
  const address = shortAddress(own.content.web);
  const { language } = own.column;
  return (
    <div data-piece="code" className={styles.code} dir={language.direction}>
      <svg
        className={styles.square}
        role="img"
        aria-label={`${words('person.web')}: ${address}`}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        data-leads-to={url}
      >
        <path d={squares(data)} />
      </svg>
      <div className={styles.words} lang={language.tag} data-script={language.script}>
        <p className={styles.name}>
          <bdi lang={language.tag === 'en' ? 'en' : 'sv'}>{own.content.name}</bdi>
        </p>
        <p>
          {words('person.web')}
          {': '}
          <bdi dir="ltr">{address}</bdi>
        </p>
        {stamped === true ? <PaperFooter sheet={sheet} /> : null}
      </div>
    </div>
  );
}

/** Dark squares, run by run, as one path. */
const squares = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1] === true) return '';
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
      }),
    )
    .join('');
