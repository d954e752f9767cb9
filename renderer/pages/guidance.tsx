import { Search } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import file from '../../assets/guidance/guidance.json';
import { findRules, Guidance, type Rule } from '../../domain/guidance.ts';
import { heard } from '../parts/heard.ts';
import { PaperWays } from '../parts/paper-ways.tsx';
import controls from '../parts/controls.module.css';
import styles from './guidance.module.css';

const guidance = Guidance.parse(file);
const languageOf = (tag: string): 'sv' | 'en' => (tag === 'en' ? 'en' : 'sv');

/** What the law says of secrecy, children, protection and crimes: for staff, with section, source and day. */
export function GuidancePage() {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const language = languageOf(i18n.language);
  const parts = findRules(guidance, typed);
  const count = parts.flatMap(({ blocks }) => blocks).length;
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.guidance.title')}</h1>
      <p className={styles.reminder} role="note">
        <strong>{t('staff.guidance.reminder')}</strong> {t('staff.guidance.notReporting')}
      </p>
      <div className={styles.head}>
        <SearchField
          className={`${controls.field} ${styles.search}`}
          aria-label={t('staff.guidance.search')}
          value={typed}
          onChange={setTyped}
        >
          <Search aria-hidden="true" />
          <Input placeholder={t('staff.guidance.searchWhat')} />
        </SearchField>
        <p role="status">{count === 0 ? t('staff.guidance.none') : t('staff.guidance.found', { count })}</p>
      </div>
      <PaperWays
        paper="guidance"
        open={t('staff.papers.openGuidance')}
        what={t('staff.papers.whatGuidance')}
      />
      {parts.map(({ id, title, blocks }) => (
        <section key={id} className={styles.part} aria-labelledby={`part-${id}`}>
          <h2 id={`part-${id}`}>{title[language]}</h2>
          {blocks.map((rule) => (
            <RuleRow key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </div>
  );
}

function RuleRow({ rule }: { readonly rule: Rule }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n.language);
  const { section, title, text, wording, doubt } = rule;
  const law = guidance.sources.find(({ id }) => id === rule.source);
  return (
    <article className={styles.rule} aria-labelledby={`rule-${rule.id}`}>
      <p className={styles.section} lang="sv">
        <span>{law?.short}</span> {section}
      </p>
      <div className={styles.words}>
        <h3 id={`rule-${rule.id}`}>{title[language]}</h3>
        <p>{text[language]}</p>
        {doubt === undefined ? null : (
          <p className={styles.doubt}>
            <strong>{t('staff.guidance.doubt')}:</strong> {doubt[language]}
          </p>
        )}
        <p className={styles.source}>
          {t('staff.guidance.source')}: <span lang="sv">{law?.name}</span>, {law?.readIn[language]}.{' '}
          {wording === undefined ? '' : `${t('staff.guidance.wording', { act: wording })}. `}
          {t('staff.guidance.standing', { date: rule.checkedOn, standing: law?.standing[language] })}.
        </p>
      </div>
    </article>
  );
}
