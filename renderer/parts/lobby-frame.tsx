import { AArrowDown, AArrowUp, ArrowLeft, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../asking.ts';
import { wordsOf } from '../i18n.ts';
import { useVisit } from '../visit.tsx';
import { HideButton } from './person-bar.tsx';
import styles from './frame.module.css';

interface LobbyFrameProps {
  readonly onReset: (hide: boolean) => void;
  readonly children: ReactNode;
}

/** Around every page that a visitor alone can reach: back, larger, hide. Staff have a small way out, with the PIN. */
export function LobbyFrame({ onReset, children }: LobbyFrameProps) {
  const { t } = useTranslation();
  const { language } = useVisit();
  const catalogue = useAnswer('leaflets.catalogue', {});
  const own =
    catalogue?.ok === true ? catalogue.value.languages.find(({ tag }) => tag === language) : undefined;
  const words = own === undefined ? t : wordsOf(own.tag, own.wording);
  const spoken = { lang: own?.tag, dir: own?.direction };
  return (
    <div className={styles.frame}>
      <header className={styles.bar}>
        <div className={styles.person} lang={own?.tag} data-script={own?.script}>
          <Steps words={words} direction={own?.direction} onReset={onReset} />
        </div>
        <StaffDoor />
        <HideButton
          {...spoken}
          label={words('person.hide')}
          onHide={() => {
            onReset(true);
          }}
        />
      </header>
      <main className={styles.page}>{children}</main>
    </div>
  );
}

interface StepsProps {
  readonly words: ReturnType<typeof wordsOf>;
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly onReset: (hide: boolean) => void;
}

function Steps({ words, direction, onReset }: StepsProps) {
  const [place, go] = useLocation();
  const { larger, choose } = useVisit();
  return (
    <>
      {place === '/' ? null : (
        <Button
          className={styles.quiet}
          dir={direction}
          onPress={() => {
            if (place === '/leaflet') go('/leaflets');
            else onReset(false);
          }}
        >
          <ArrowLeft className={styles.back} aria-hidden="true" />
          {words('person.back')}
        </Button>
      )}
      {place === '/leaflet' ? (
        <Button
          className={styles.quiet}
          dir={direction}
          onPress={() => {
            choose({ larger: !larger });
          }}
        >
          {larger ? <AArrowDown aria-hidden="true" /> : <AArrowUp aria-hidden="true" />}
          {words(larger ? 'person.smaller' : 'person.larger')}
        </Button>
      ) : null}
    </>
  );
}

/** Small and quiet: a visitor has no use for it. */
function StaffDoor() {
  const { t } = useTranslation();
  const [place, go] = useLocation();
  if (place !== '/') return null;
  return (
    <Button
      className={styles.quiet}
      lang="sv"
      aria-label={t('staff.lobby.leave')}
      onPress={() => {
        go('/leave');
      }}
    >
      <LockKeyhole aria-hidden="true" />
    </Button>
  );
}
