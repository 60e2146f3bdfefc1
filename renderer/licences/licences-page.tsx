import { useQuery } from '@tanstack/react-query';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './licences-page.module.css';

/** The licence texts of what is inside, as the build collected them. */
export function LicencesPage() {
  const { t } = useWords();
  const texts = useQuery({ queryKey: ['licences'], queryFn: readLicences, staleTime: Number.POSITIVE_INFINITY });
  return (
    <PageLayout title={t('licences.title')} scrolls={false}>
      <div className={classes.page}>
        <p>{t('licences.what')}</p>
        <p className="quiet">{t('licences.shell')}</p>
        {texts.isPending && <LoadingState />}
        {texts.isError && <FailureNotice error={texts.error} onRetry={() => void texts.refetch()} />}
        {texts.data !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it.
          <section className={classes.texts} aria-label={t('licences.text')} tabIndex={0}>
            <pre lang="en">{texts.data}</pre>
          </section>
        )}
      </div>
    </PageLayout>
  );
}

async function readLicences({ signal }: { signal: AbortSignal }): Promise<string> {
  const answer = await fetch('/licences.txt', { signal });
  if (!answer.ok) throw new Error(`the licence texts were answered with ${answer.status}`);
  return answer.text();
}
