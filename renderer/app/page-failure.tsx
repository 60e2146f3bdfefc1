import type { ErrorComponentProps } from '@tanstack/react-router';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useWords } from './words.ts';

/** What stands in place of a page that could not be shown; the rail still works. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <PageLayout title={t('page.failed')}>
      <div style={{ padding: '0 20px' }}>
        <FailureNotice error={error} onRetry={reset} />
      </div>
    </PageLayout>
  );
}
