import './app/mantine-styles.ts';
import './app/theme.css';
import './print/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { archiveShown } from './app/archive-shown.ts';
import { askAtStart } from './app/ask-at-start.ts';
import { followChanges, followStatus } from './app/change-notices.ts';
import { connection, engine } from './app/engine.ts';
import { followDays } from './app/follow-days.ts';
import { startLanguages, systemLanguage } from './app/languages.ts';
import { createQueries } from './app/queries.ts';
import { showFailure } from './app/show-notice.ts';
import { followFocus } from './ui/use-focus-back.ts';

/** No `await` of this module itself: the words share code with it, and would wait for it to end. */
async function start(): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) throw new Error('index.html has no place for the page');

  const queries = createQueries(showFailure);
  followStatus(queries, archiveShown);
  askAtStart(queries);
  const languages = await startLanguages(systemLanguage(navigator.languages), (now) => {
    document.documentElement.lang = now;
  });

  followChanges(
    { changes: engine.acts.changes, sources: engine.acts.sources, status: engine.archive.status, connection },
    queries,
    archiveShown,
    new AbortController().signal,
  ).catch(showFailure);

  // A file dropped next to its place would be opened by the browser instead of the program.
  for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, (event) => event.preventDefault());

  followDays(queries);
  followFocus();

  createRoot(place).render(
    <StrictMode>
      <App languages={languages} queries={queries} />
    </StrictMode>,
  );
}

start().catch(showFailure);
