import { useTranslation } from 'react-i18next';
import type { Guidance, Rule } from '../../../domain/guidance.ts';
import type { StaffPaper } from '../../../domain/staff-paper.ts';
import styles from './guidance-pages.module.css';

/** A sign of a section never stands alone on a line. */
const together = (section: string): string => section.replaceAll(' §', '\u00A0§');

interface GuidanceRuleProps {
  readonly rule: Rule;
  readonly source: Guidance['sources'][number] | undefined;
  readonly language: StaffPaper['language'];
}

/** What a section says, where it was read, and when. */
export function GuidanceRule({ rule, source, language }: GuidanceRuleProps) {
  const { t } = useTranslation();
  const { section, title, text, wording, doubt, checkedOn } = rule;
  const standing = t('staff.guidance.standing', { date: checkedOn, standing: source?.standing[language] });
  return (
    <article className={styles.rule}>
      <p className={styles.section} lang="sv">
        <span>{source?.short}</span> {together(section)}
      </p>
      <div>
        <h3>{title[language]}</h3>
        <p>{text[language]}</p>
        {doubt === undefined ? null : (
          <p className={styles.doubt}>
            <strong>{t('staff.guidance.doubt')}:</strong> {doubt[language]}
          </p>
        )}
        <p className={styles.source}>
          {t('staff.guidance.source')}: <span lang="sv">{source?.name}</span>, {source?.readIn[language]}.{' '}
          {wording === undefined ? '' : `${t('staff.guidance.wording', { act: wording })}. `}
          {standing}.
        </p>
      </div>
    </article>
  );
}
