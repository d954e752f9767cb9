import { useTranslation } from 'react-i18next';
import { questions, useAnswer, useAsk } from '../asking.ts';
import { heard } from '../parts/heard.ts';
import { Notice } from '../parts/notice.tsx';
import { PinForm } from '../parts/pin-form.tsx';
import styles from './coordinator.module.css';

/** The way from the lobby back to the staff's pages: the PIN, and nothing else. */
export function LeavePage() {
  const { t } = useTranslation();
  const setup = useAnswer('setup.read', {});
  const save = useAsk('settings.save');
  if (setup === undefined) return null;
  if (!setup.ok) return <Notice reason={setup.reason} />;
  return (
    <div className={styles.page} ref={heard}>
      <h1>{t('staff.lobby.leave')}</h1>
      {setup.value.pinSet ? (
        <PinForm
          isNew={false}
          onOpen={() => {
            void save.asked({ mode: 'staff' }).then((reply) => {
              if (reply.ok) questions.setQueryData(['settings.read', {}], reply);
            });
          }}
        />
      ) : (
        <p>{t('staff.lobby.noPin')}</p>
      )}
      {save.answer?.ok === false ? <Notice reason={save.answer.reason} /> : null}
    </div>
  );
}
