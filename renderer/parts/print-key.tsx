import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../asking.ts';
import { ask, type Reply } from '../kiosk.ts';
import { useStanding } from '../standing.ts';
import { Notice } from './notice.tsx';
import { printerOf, Printers } from './printers.tsx';
import controls from './controls.module.css';
import styles from './recovery-key.module.css';

/** The key goes to a printer past everything that keeps: no job of it can be seen, tried again or saved. */
export function PrintKey({ value }: { readonly value: string }) {
  const { t, i18n } = useTranslation();
  const { usualPrinter } = useStanding();
  const listed = useAnswer('print.printers', {}, 3000);
  const [wanted, setWanted] = useState<string>();
  const [isPrinting, setPrinting] = useState(false);
  const [reply, setReply] = useState<Reply<'papers.recoveryKey'>>();
  const printers = listed?.ok === true ? listed.value : [];
  const printer = printerOf(printers, wanted ?? usualPrinter);
  if (listed === undefined) return null;
  if (printer === undefined)
    return <p role="status">{t(listed.ok ? 'staff.printers.none' : 'staff.needs.no-spooler')}</p>;
  const print = async (): Promise<void> => {
    setPrinting(true);
    setReply(undefined);
    const language = i18n.language === 'en' ? 'en' : 'sv';
    setReply(await ask('papers.recoveryKey', { key: value, printer, language }));
    setPrinting(false);
  };
  return (
    <div className={styles.part}>
      <Printers label={t('staff.print.printer')} printers={printers} chosen={printer} onChoose={setWanted} />
      <Button className={controls.secondary} isDisabled={isPrinting} onPress={() => void print()}>
        {t('staff.recovery.print')}
      </Button>
      {isPrinting ? <p role="status">{t('staff.recovery.printing')}</p> : null}
      {reply?.ok === true ? <Came {...reply.value} /> : null}
      {reply?.ok === false ? <Notice reason={reply.reason} /> : null}
    </div>
  );
}

type CameProps = Extract<Reply<'papers.recoveryKey'>, { readonly ok: true }>['value'];

function Came({ came, need }: CameProps) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {need === undefined ? null : `${t(`staff.needs.${need}`)} `}
      {t(came ? 'staff.recovery.came' : 'staff.recovery.cameNot')}
    </p>
  );
}
