import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { CalmScene } from './calm-scene.tsx';
import styles from './cover.module.css';

/** Stands before all there is, dialogs too, and takes nothing away: what is under it waits as it was, unseen and unheard. */
export function Cover() {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return createPortal(
    <div className={styles.cover}>
      <CalmScene />
    </div>,
    document.body,
  );
}
