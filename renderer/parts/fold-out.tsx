import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './fold-outs.module.css';

interface FoldOutProps {
  readonly title: string;
  readonly className: string | undefined;
  /** Opened from elsewhere than its button: the keyboard goes on from its heading. */
  readonly hasFocus?: boolean;
  readonly children: ReactNode;
}

/** Brought into sight when it is opened, with its heading first. */
export function FoldOut({ title, className = '', hasFocus = false, children }: FoldOutProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' });
    if (hasFocus) heading.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  return (
    <section ref={section} className={`${styles.foldOut} ${className}`} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
