import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { ImportDraftProvider } from '../import/import-draft.tsx';
import { FullFieldNotice } from '../ui/full-field-notice.tsx';
import { addressTextsQuery } from './address-texts-of-opening.ts';
import { operations } from './engine.ts';
import { speak } from './languages.ts';
import { machineNotesQuery } from './notes-of-this-machine.ts';
import { router } from './router.tsx';
import { showFailure } from './show-notice.ts';
import { cssVariables, themeIn } from './theme.ts';
import { useWords } from './words.ts';

export function App({ languages, queries }: { languages: i18n; queries: QueryClient }) {
  return (
    <I18nextProvider i18n={languages}>
      <QueryClientProvider client={queries}>
        <AsSet>
          <ImportDraftProvider>
            <RouterProvider router={router} context={{ queries }} />
            <FullFieldNotice />
          </ImportDraftProvider>
        </AsSet>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** As the settings say and as the page was left; nothing is drawn before all of it has come, so that nothing flips. */
function AsSet({ children }: { children: ReactNode }) {
  const { i18n: languages } = useTranslation();
  const { data: settings, isError } = useQuery(operations.settings.get.queryOptions());
  const notes = useQuery(machineNotesQuery);
  const texts = useQuery(addressTextsQuery);
  const { t } = useWords();
  const closeLabel = t('page.close');
  const theme = useMemo(() => themeIn(closeLabel), [closeLabel]);
  const system = useColorScheme(undefined, { getInitialValueInEffect: false });
  const chosen = settings?.theme ?? 'auto';
  const language = settings === undefined ? undefined : (settings.language ?? settings.systemLanguage);
  useEffect(() => {
    if (language !== undefined) speak(languages, language).catch(showFailure);
  }, [language, languages]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'auto' ? system : chosen}
    >
      {(settings === undefined && !isError) || notes.isPending || texts.isPending ? null : children}
    </MantineProvider>
  );
}
