import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer, useAsk } from '../asking.ts';
import { Notice } from './notice.tsx';
import controls from './controls.module.css';
import styles from './support-part.module.css';

/** What support may be sent: all of it is read here first, and exactly that is saved. */
export function SupportPart() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.part}>
      <Button
        className={controls.secondary}
        aria-expanded={isOpen}
        onPress={() => {
          setOpen(!isOpen);
        }}
      >
        {t('staff.support.open')}
      </Button>
      {isOpen ? <SupportText /> : null}
    </div>
  );
}

function SupportText() {
  const { t, i18n } = useTranslation();
  const read = useAnswer('support.read', { language: i18n.language === 'en' ? 'en' : 'sv' }, 'anew');
  const save = useAsk('support.save');
  if (read === undefined) return null;
  if (!read.ok) return <Notice reason={read.reason} />;
  return (
    <>
      <p>{t('staff.support.why')}</p>
      <pre className={styles.text} role="region" aria-label={t('staff.support.title')} tabIndex={0}>
        {read.value.text}
      </pre>
      <div className={controls.actions}>
        <Button
          className={controls.primary}
          isPending={save.asking}
          onPress={() => {
            save.ask({});
          }}
        >
          {t('staff.support.save')}
        </Button>
        {save.answer?.ok === true && save.answer.value.saved ? (
          <p role="status">{t('staff.support.saved')}</p>
        ) : null}
      </div>
      {save.answer?.ok === false ? <Notice reason={save.answer.reason} /> : null}
    </>
  );
}
