import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ReadSheet } from '../../domain/sheet.ts';
import { wordsOf } from '../i18n.ts';
import type { Choice } from './choice.ts';
import { AskMunicipality } from './municipality-row.tsx';
import { PrintChoices } from './print-choices.tsx';
import controls from './controls.module.css';
import over from './overlay.module.css';
import styles from './print-panel.module.css';

interface PanelProps {
  readonly sheet: ReadSheet;
  readonly choice: Choice;
}

/** First whether paper is safe, asked in the person's language; only then how to print. */
export function PrintPanel({ sheet, choice }: PanelProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className={over.overlay} isDismissable>
      <Modal className={`${over.modal} ${over.wide}`}>
        <Dialog className={over.dialog}>
          {({ close }) => (
            <>
              <Heading slot="title" className={over.title}>
                {t('staff.print.title')}
              </Heading>
              <PanelSteps sheet={sheet} choice={choice} onClose={close} />
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PanelSteps({ sheet, choice, onClose }: PanelProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [safe, setSafe] = useState(false);
  const { municipality } = sheet;
  if (safe && municipality === undefined)
    return <AskMunicipality>{t('staff.place.beforePrint')}</AskMunicipality>;
  if (safe && municipality !== undefined) {
    return (
      <PrintChoices
        sheet={{ ...sheet, municipality }}
        choice={{ ...choice, municipality: municipality.code }}
        onClose={onClose}
      />
    );
  }
  return (
    <SafeQuestion
      sheet={sheet}
      onTake={() => {
        setSafe(true);
      }}
      onRead={onClose}
    />
  );
}

interface SafeProps {
  readonly sheet: ReadSheet;
  readonly onTake: () => void;
  readonly onRead: () => void;
}

function SafeQuestion({ sheet, onTake, onRead }: SafeProps) {
  const { t } = useTranslation();
  const [column] = sheet.columns;
  if (column === undefined) return null;
  const words = wordsOf(column.language.tag, column.wording);
  const own = column.language.tag === 'sv';
  return (
    <>
      <div className={styles.question} lang={column.language.tag} dir={column.language.direction}>
        <p className={styles.ask}>{words('person.paperSafe')}</p>
        <p>{words('person.paperSafeWhy')}</p>
      </div>
      {own ? null : (
        <p className={styles.staff}>
          {t('person.paperSafe')} {t('person.paperSafeWhy')}
        </p>
      )}
      <div className={styles.answers} lang={column.language.tag} dir={column.language.direction}>
        <Button className={controls.secondary} onPress={onRead}>
          {words('person.readHere')}
          {own ? null : <SwedishToo text={t('person.readHere')} />}
        </Button>
        <Button className={controls.secondary} onPress={onTake}>
          {words('person.takePaper')}
          {own ? null : <SwedishToo text={t('person.takePaper')} />}
        </Button>
      </div>
    </>
  );
}

/** For staff beside the person: the button's name stays the person's own. */
function SwedishToo({ text }: { readonly text: string }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.too} aria-hidden="true">
      <bdi lang={i18n.language} dir="ltr">
        {text}
      </bdi>
    </span>
  );
}
