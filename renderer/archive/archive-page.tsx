import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActHistory } from '../acts/act-history.tsx';
import { operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showFailure } from '../app/show-notice.tsx';
import { useWords } from '../app/words.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice, LoadingState } from '../ui/states.tsx';
import { ArchiveCheck } from './archive-check.tsx';
import { ArchiveFacts } from './archive-facts.tsx';
import classes from './archive-page.module.css';
import { NewArchivePanel } from './new-archive-panel.tsx';
import { OpenArchivePanel } from './open-archive-panel.tsx';
import { RecentArchives } from './recent-archives.tsx';
import { useOpenArchive } from './use-open-archive.ts';

type OpenPanel = { kind: 'new' } | { kind: 'open'; chosen: { token: string; name: string } | null } | null;

export function ArchivePage() {
  const { t } = useWords();
  const status = useQuery(operations.archive.status.queryOptions());
  const open = useOpenArchive();
  const [panel, setPanel] = useState<OpenPanel>(null);
  const archive = status.data;

  const openChosen = async (): Promise<void> => {
    if (host.chooseArchive === null) {
      setPanel({ kind: 'open', chosen: null });
      return;
    }
    const chosen = await host.chooseArchive();
    if (chosen !== null) open.mutate({ token: chosen.token });
  };

  const actions = (
    <>
      <Button variant={archive === null ? 'filled' : 'default'} onClick={() => setPanel({ kind: 'new' })}>
        {t('archive.newButton')}
      </Button>
      <Button variant="default" onClick={() => void openChosen().catch(showFailure)}>
        {t('archive.openButton')}
      </Button>
    </>
  );

  return (
    <PageLayout
      title={archive?.name ?? t('page.archive')}
      context={archive == null ? undefined : t('archive.isOpen')}
      actions={actions}
      panel={
        panel?.kind === 'new' ? (
          <NewArchivePanel onClose={() => setPanel(null)} />
        ) : panel?.kind === 'open' ? (
          <OpenArchivePanel key={panel.chosen?.token ?? ''} chosen={panel.chosen} onClose={() => setPanel(null)} />
        ) : undefined
      }
    >
      <div className={classes.sections}>
        {open.error !== null && <FailureNotice error={open.error} />}
        {status.error !== null && <FailureNotice error={status.error} onRetry={() => void status.refetch()} />}
        {archive === undefined && status.error === null && <LoadingState />}
        {archive === null && (
          <section className={classes.section}>
            <p>{t('archive.whatItIs')}</p>
          </section>
        )}
        {archive != null && (
          <>
            <ArchiveFacts archive={archive} />
            <ArchiveCheck key={archive.path} />
          </>
        )}
        <RecentArchives
          openPath={archive?.path ?? null}
          onOpen={(recent) => open.mutate({ token: recent.token })}
          isOpening={open.isPending}
        />
        {archive != null && <ActHistory key={archive.path} />}
      </div>
    </PageLayout>
  );
}
