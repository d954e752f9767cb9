import { type RefObject, useState } from 'react';
import { useReactToPrint } from 'react-to-print';

/** A page does not paint while the system's dialog stands before it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });

/** The computer's own way to print. Its window takes every key, also the one that hides, so the page is to be covered meanwhile. */
export function useSystemDialog(paper: RefObject<HTMLElement | null>, title: string, onClosed: () => void) {
  const [isOpen, setIsOpen] = useState(false);
  const open = useReactToPrint({
    contentRef: paper,
    documentTitle: title,
    onBeforePrint: async () => {
      setIsOpen(true);
      await painted();
    },
    onPrintError: () => {
      setIsOpen(false);
    },
    onAfterPrint: () => {
      setIsOpen(false);
      onClosed();
    },
  });
  return { isOpen, open };
}
