import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { wordsOf } from '../i18n.ts';
import { ask } from '../kiosk.ts';
import { useStanding } from '../standing.ts';
import { useVisit } from '../visit.tsx';
import controls from './controls.module.css';
import over from './overlay.module.css';
import styles from './idle-warning.module.css';

/** Above everything else, in the words of whoever reads: still there? One press is enough. */
export function IdleWarning({ secondsLeft }: { readonly secondsLeft: number }) {
  const { t } = useTranslation();
  const { language, turned } = useVisit();
  const isLobby = useStanding().mode === 'lobby';
  const catalogue = useAnswer('leaflets.catalogue', {});
  const own =
    (turned || isLobby) && catalogue?.ok === true
      ? catalogue.value.languages.find(({ tag }) => tag === language)
      : undefined;
  const words = own === undefined ? t : wordsOf(own.tag, own.wording);
  return (
    <ModalOverlay className={`${over.overlay} ${styles.above}`} isOpen isKeyboardDismissDisabled>
      <Modal className={over.modal}>
        <Dialog
          className={over.dialog}
          role="alertdialog"
          lang={own?.tag}
          dir={own?.direction}
          data-script={own?.script}
        >
          <Heading slot="title" className={over.title}>
            {words('person.idleTitle')}
          </Heading>
          <p role="timer" className={styles.text}>
            {words('person.idleText', { seconds: secondsLeft })}
          </p>
          <Button
            className={controls.primary}
            autoFocus
            onPress={() => {
              void ask('idle.more', {});
            }}
          >
            {words('person.moreTime')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
