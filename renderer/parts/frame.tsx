import { Languages, LockKeyhole, Scale, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../asking.ts';
import { useMunicipality } from '../municipality.ts';
import { useVisit } from '../visit.tsx';
import { faultCode } from './fault-code.ts';
import { Help } from './help.tsx';
import { HideButton, PersonBar } from './person-bar.tsx';
import { WaitingJobs } from './waiting-jobs.tsx';
import styles from './frame.module.css';

interface FrameProps {
  readonly onReset: (hide: boolean) => void;
  readonly children: ReactNode;
}

/** What stands around every page: who this is, the staff's corner, and Hide, always in the same place. */
export function Frame({ onReset, children }: FrameProps) {
  const { turned } = useVisit();
  const onHide = () => {
    onReset(true);
  };
  return (
    <div className={styles.frame}>
      {turned ? <PersonBar onHide={onHide} /> : <StaffBar onReset={onReset} onHide={onHide} />}
      {turned ? null : <CountingOff />}
      <main className={styles.page}>{children}</main>
    </div>
  );
}

/** On every page but the one that counts, which says it where the choices would stand. */
function CountingOff() {
  const { t } = useTranslation();
  const [place] = useLocation();
  const state = useAnswer('counts.state', {}, 'until-ok');
  if (state?.ok !== true || state.value.reason === undefined || place === '/referral') return null;
  return (
    <p className={styles.off} role="status" {...faultCode(t, state.value.reason)}>
      {t('staff.countingOff')} {t(`staff.reasons.${state.value.reason}`)}
    </p>
  );
}

interface StaffBarProps extends Pick<FrameProps, 'onReset'> {
  readonly onHide: () => void;
}

function StaffBar({ onReset, onHide }: StaffBarProps) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'sv' ? 'en' : 'sv';
  return (
    <header className={styles.bar}>
      <Button
        className={styles.name}
        onPress={() => {
          onReset(false);
        }}
      >
        <span className={styles.mark} aria-hidden="true" />
        {t('staff.name')}
        <PlaceName />
      </Button>
      <nav className={styles.staff} aria-label={t('staff.forStaff')}>
        <WaitingJobs />
        <Button className={styles.quiet} lang={other} onPress={() => void i18n.changeLanguage(other)}>
          <Languages aria-hidden="true" />
          {t('staff.otherLanguage')}
        </Button>
        <PageButton page="/guidance" label={t('staff.guidance.open')} icon={<Scale aria-hidden="true" />} />
        <Help />
        <PageButton
          page="/settings"
          label={t('staff.settings.open')}
          icon={<Settings aria-hidden="true" />}
          iconOnly
        />
        <PageButton
          page="/coordinator"
          label={t('staff.coordinator')}
          icon={<LockKeyhole aria-hidden="true" />}
        />
      </nav>
      <HideButton onHide={onHide} label={t('person.hide')} />
    </header>
  );
}

interface PageButtonProps {
  readonly page: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly iconOnly?: boolean;
}

function PageButton({ page, label, icon, iconOnly = false }: PageButtonProps) {
  const [place, go] = useLocation();
  return (
    <Button
      className={styles.quiet}
      {...(iconOnly ? { 'aria-label': label } : {})}
      {...(place === page ? { 'aria-current': 'page' as const } : {})}
      onPress={() => {
        go(page);
      }}
    >
      {icon}
      {iconOnly ? null : label}
    </Button>
  );
}

function PlaceName() {
  const { municipality } = useMunicipality();
  const catalogue = useAnswer('leaflets.catalogue', {});
  if (catalogue?.ok !== true || municipality === undefined) return null;
  const name = catalogue.value.geography.municipalities.find(({ code }) => code === municipality)?.name;
  return <span className={styles.place}>{name}</span>;
}
