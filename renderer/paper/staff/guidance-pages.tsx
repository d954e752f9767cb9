import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import file from '../../../assets/guidance/guidance.json';
import { Guidance, type Rule } from '../../../domain/guidance.ts';
import type { StaffPaper } from '../../../domain/staff-paper.ts';
import { usePlan } from '../laid.ts';
import { cutPages, type Share } from '../report/cut.ts';
import { extentsIn } from '../report/measure.ts';
import { GuidanceRule } from './guidance-rule.tsx';
import { StaffPage } from './staff-page.tsx';
import styles from './guidance-pages.module.css';

const guidance = Guidance.parse(file);

/** A rule, with the heading of its part where it is the first of it. */
interface Block {
  readonly rule: Rule;
  readonly part?: string;
}

const blocksIn = (language: StaffPaper['language']): Block[] =>
  guidance.parts.flatMap(({ title, blocks }) =>
    blocks.map((rule, place) => (place === 0 ? { rule, part: title[language] } : { rule })),
  );

interface Plan {
  readonly pages: readonly (readonly Share[])[];
}

const layOut = (column: HTMLElement): Plan => {
  const room = column.querySelector('[data-room]')?.getBoundingClientRect().height ?? 0;
  return { pages: cutPages(extentsIn(column), room) };
};

/** The whole guidance: no rule is divided by a page turn, and no heading stands without its first rule. */
export function GuidancePages({ paper }: { readonly paper: StaffPaper }) {
  const { plan, column } = usePlan(paper, layOut);
  const blocks = blocksIn(paper.language);
  if (plan === undefined) return <Measuring blocks={blocks} paper={paper} column={column} />;
  const pages = plan.pages.length;
  return (
    <main>
      {plan.pages.map((shares, place) => (
        <StaffPage key={place} paper={paper} place={{ page: place + 1, pages }}>
          {shares.map(({ block }) => {
            const one = blocks[block];
            return one === undefined ? null : (
              <RuleBlock key={one.rule.id} block={one} language={paper.language} isFirst={block === 0} />
            );
          })}
        </StaffPage>
      ))}
    </main>
  );
}

interface RuleBlockProps {
  readonly block: Block;
  readonly language: StaffPaper['language'];
  readonly isFirst: boolean;
}

function RuleBlock({ block: { rule, part }, language, isFirst }: RuleBlockProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.block}>
      {isFirst ? (
        <header className={styles.head}>
          <h1>{t('staff.guidance.title')}</h1>
          <p>
            <strong>{t('staff.guidance.reminder')}</strong> {t('staff.guidance.notReporting')}
          </p>
        </header>
      ) : null}
      {part === undefined ? null : <h2>{part}</h2>}
      <GuidanceRule
        rule={rule}
        source={guidance.sources.find(({ id }) => id === rule.source)}
        language={language}
      />
    </div>
  );
}

interface MeasuringProps {
  readonly blocks: readonly Block[];
  readonly paper: StaffPaper;
  readonly column: RefObject<HTMLDivElement | null>;
}

/** Every rule beneath the other, out of sight for as long as measuring takes. */
function Measuring({ blocks, paper, column }: MeasuringProps) {
  return createPortal(
    <div ref={column} className={styles.measuring} aria-hidden inert>
      <div className={styles.room} data-room />
      {blocks.map((block, place) => (
        <div key={block.rule.id} data-block>
          <RuleBlock block={block} language={paper.language} isFirst={place === 0} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
