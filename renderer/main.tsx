import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { askAhead, questions } from './asking.ts';
import { i18n } from './i18n.ts';
import { fetchTheRest } from './later.ts';
import { letNothingOut } from './no-copying.ts';
import { firstSettings } from './standing.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

letNothingOut(document);
askAhead('leaflets.catalogue', {});
void i18n.changeLanguage(firstSettings.staffLanguage);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <QueryClientProvider client={questions}>
      <App />
    </QueryClientProvider>,
  );
  fetchTheRest();
}
