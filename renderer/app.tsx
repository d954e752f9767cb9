import { Suspense, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { questions } from './asking.ts';
import { ask } from './kiosk.ts';
import { HiddenPage } from './pages/hidden.tsx';
import { LeafletPage } from './pages/leaflet.tsx';
import { LeafletsPage } from './pages/leaflets.tsx';
import { StartPage } from './pages/start.tsx';
import { useIdle } from './idle.ts';
import { Frame } from './parts/frame.tsx';
import { IdleWarning } from './parts/idle-warning.tsx';
import { LobbyFrame } from './parts/lobby-frame.tsx';
import { PracticeRoom } from './parts/practice-room.tsx';
import { Cover } from './parts/cover.tsx';
import { useQuickHide } from './parts/quick-hide.ts';
import {
  BatchPage,
  CoordinatorPage,
  GuidancePage,
  JobsPage,
  LeavePage,
  ReferralPage,
  SettingsPage,
  SetupPage,
} from './later.ts';
import { endPractice, isPractice } from './practice.ts';
import { GuideProvider } from './guide.tsx';
import { useLook, useStanding } from './standing.ts';
import { VisitProvider } from './visit.tsx';

/** A reset gives everything below a new `visit` number, so nothing of the last person's choices can remain. */
export function App() {
  const [visit, setVisit] = useState(0);
  const [hidden, setHidden] = useState(false);
  const { i18n } = useTranslation();
  const standing = useStanding();
  useLook(standing);
  const reset = (hide: boolean) => {
    setHidden(hide);
    setVisit((number) => number + 1);
    void i18n.changeLanguage(standing.staffLanguage);
    questions.removeQueries({ queryKey: ['leaflets.open'] });
    void ask('counts.reset', {});
    void ask('coordinator.lock', {});
    if (hide) endPractice(true);
  };
  useQuickHide(() => {
    reset(true);
  });
  const idle = useIdle(() => {
    reset(hidden);
  });
  if (hidden) {
    return (
      <HiddenPage
        onReturn={() => {
          if (isPractice) endPractice(false);
          else setHidden(false);
        }}
      />
    );
  }
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'sv-SE'}>
      <GuideProvider>
        <VisitProvider key={`${standing.mode} ${visit}`}>
          <Pages isLobby={standing.mode === 'lobby'} onReset={reset} />
          {idle?.phase === 'warning' ? <IdleWarning secondsLeft={idle.secondsLeft} /> : null}
        </VisitProvider>
        {idle?.covered === true ? <Cover /> : null}
      </GuideProvider>
    </I18nProvider>
  );
}

interface PagesProps {
  readonly isLobby: boolean;
  readonly onReset: (hide: boolean) => void;
}

function Pages({ isLobby, onReset }: PagesProps) {
  const [{ hook }] = useState(() => memoryLocation({ path: '/' }));
  return (
    <Router hook={hook}>
      {isLobby ? (
        <LobbyFrame onReset={onReset}>
          <Suspense>
            <Switch>
              <Route path="/" component={StartPage} />
              <Route path="/leaflets" component={LeafletsPage} />
              <Route path="/leaflet" component={LeafletPage} />
              <Route path="/leave" component={LeavePage} />
            </Switch>
          </Suspense>
        </LobbyFrame>
      ) : (
        <PracticeRoom>
          <Frame onReset={onReset}>
            <Suspense>
              <Switch>
                <Route path="/" component={StartPage} />
                <Route path="/leaflets" component={LeafletsPage} />
                <Route path="/leaflet" component={LeafletPage} />
                <Route path="/referral" component={ReferralPage} />
                <Route path="/jobs" component={JobsPage} />
                <Route path="/batch" component={BatchPage} />
                <Route path="/coordinator" component={CoordinatorPage} />
                <Route path="/setup" component={SetupPage} />
                <Route path="/settings" component={SettingsPage} />
                <Route path="/guidance" component={GuidancePage} />
              </Switch>
            </Suspense>
          </Frame>
        </PracticeRoom>
      )}
    </Router>
  );
}
