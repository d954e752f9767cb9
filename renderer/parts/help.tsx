import { CircleQuestionMark } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useHelpKey } from './help-key.ts';
import { PaperWays } from './paper-ways.tsx';
import { Practise } from './practise.tsx';
import controls from './controls.module.css';
import frame from './frame.module.css';
import over from './overlay.module.css';
import styles from './help.module.css';

const flows = ['show', 'print', 'count', 'hide'] as const;
const keys = ['help', 'hide', 'escape', 'tab', 'arrows', 'enter'] as const;

/** How to show, print, count and hide, and the keys that do something: by its button, or a question mark. */
export function Help() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useHelpKey(
    useCallback(() => {
      setOpen(true);
    }, []),
  );
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={frame.quiet} aria-label={t('staff.help.open')}>
        <CircleQuestionMark aria-hidden="true" />
      </Button>
      <ModalOverlay className={over.overlay} isDismissable>
        <Modal className={`${over.modal} ${over.wide}`}>
          <Dialog className={over.dialog}>
            {({ close }) => (
              <>
                <Heading slot="title" className={over.title}>
                  {t('staff.help.title')}
                </Heading>
                <Flows />
                <Practise />
                <Keys />
                <PaperWays paper="quick-guide" open={t('staff.papers.open')} what={t('staff.papers.what')} />
                <Button className={`${controls.secondary} ${styles.close}`} onPress={close}>
                  {t('person.close')}
                </Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** Buttons are called what they are called on the screen. */
function Flows() {
  const { t } = useTranslation();
  const names = {
    show: t('staff.leaflet.show'),
    print: t('staff.leaflet.print'),
    count: t('staff.leaflet.count'),
    save: t('staff.count.save'),
    hide: t('person.hide'),
  };
  return (
    <ol className={styles.flows}>
      {flows.map((flow) => (
        <li key={flow}>
          <strong>{t(`staff.help.flows.${flow}.name`)}</strong>
          <p>{t(`staff.help.flows.${flow}.how`, names)}</p>
        </li>
      ))}
    </ol>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <section className={styles.keys}>
      <h3>{t('staff.help.keys')}</h3>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`staff.help.keyNames.${key}`)}</kbd>
            </dt>
            <dd>{t(`staff.help.keyDoes.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
