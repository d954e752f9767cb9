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
import { Frame } from './parts/frame.tsx';
import { useQuickHide } from './parts/quick-hide.ts';
import { BatchPage, CoordinatorPage, JobsPage, ReferralPage, SetupPage } from './later.ts';
import { VisitProvider } from './visit.tsx';

/** A reset gives everything below a new `visit` number, so nothing of the last person's choices can remain. */
export function App() {
  const [visit, setVisit] = useState(0);
  const [hidden, setHidden] = useState(false);
  const { i18n } = useTranslation();
  const reset = (hide: boolean) => {
    setHidden(hide);
    setVisit((number) => number + 1);
    void i18n.changeLanguage('sv');
    questions.removeQueries({ queryKey: ['leaflets.open'] });
    void ask('counts.reset', {});
    void ask('coordinator.lock', {});
  };
  useQuickHide(() => {
    reset(true);
  });
  if (hidden) {
    return (
      <HiddenPage
        onReturn={() => {
          setHidden(false);
        }}
      />
    );
  }
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'sv-SE'}>
      <VisitProvider key={visit}>
        <Pages key={visit} onReset={reset} />
      </VisitProvider>
    </I18nProvider>
  );
}

function Pages({ onReset }: { readonly onReset: (hide: boolean) => void }) {
  const [{ hook }] = useState(() => memoryLocation({ path: '/' }));
  return (
    <Router hook={hook}>
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
          </Switch>
        </Suspense>
      </Frame>
    </Router>
  );
}
