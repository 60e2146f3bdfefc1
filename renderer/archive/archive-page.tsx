import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { ActHistory } from '../acts/act-history.tsx';
import { engine, operations } from '../app/engine.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { SaveEverything } from '../exchange/save-everything.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { ArchiveCheck } from './archive-check.tsx';
import { ArchiveCopy, useCopyJob } from './archive-copy.tsx';
import { ArchiveFacts, ArchiveInShort, ArchiveNotices } from './archive-facts.tsx';
import classes from './archive-page.module.css';
import { ArchivePaper, actsPrinted } from './archive-paper.tsx';
import { isLost } from './is-lost.ts';
import { RecentArchives } from './recent-archives.tsx';
import { SaveCopyPanel } from './save-copy-panel.tsx';
import { StartScreen } from './start-screen.tsx';
import { useArchiveDoors } from './use-archive-doors.tsx';

/** The open archive; where none is open, the doors to one. */
export function ArchivePage() {
  const { t } = useWords();
  // What happens to the file in the file manager is no change that the engine tells of.
  const status = useQuery({ ...operations.archive.status.queryOptions(), refetchOnMount: 'always' });
  if (status.data === null) return <StartScreen />;
  if (status.data !== undefined) return <OpenArchive key={status.data.path} archive={status.data} />;
  return (
    <PageLayout title={t('page.archive')}>
      {status.error === null ? (
        <LoadingState />
      ) : (
        <FailureNotice error={status.error} onRetry={() => void status.refetch()} />
      )}
    </PageLayout>
  );
}

function OpenArchive({ archive }: { archive: ArchiveStatus }) {
  const { t } = useWords();
  const copy = useCopyJob();
  const doors = useArchiveDoors({
    copyPanel: (onClose) => <SaveCopyPanel archiveName={archive.name} onStarted={copy.follow} onClose={onClose} />,
  });
  const areNamesHidden = usePrivacy();
  usePrintedPage(async () => (
    <ArchivePaper archive={archive} history={await engine.acts.list({ limit: actsPrinted })} />
  ));
  return (
    <PageLayout
      title={archive.name}
      context={<ArchiveInShort archive={archive} />}
      actions={
        <>
          <Button variant="default" onClick={doors.choose}>
            {t('archive.openButton')}
          </Button>
          <Button variant="default" onClick={doors.makeNew}>
            {t('archive.newButton')}
          </Button>
        </>
      }
      panel={doors.panel}
    >
      <div className={classes.sections}>
        {doors.error !== null && <FailureNotice error={doors.error} />}
        <ArchiveNotices archive={archive} />
        <ArchiveCopy
          archive={archive}
          job={copy}
          onAsk={doors.saveCopy}
          onOpen={isLost(archive) ? ({ token, name }) => doors.openKnown({ token, name }) : null}
        />
        <ArchiveFacts archive={archive} />
        <ArchiveCheck />
        <SaveEverything className={classes.row} />
        <RecentArchives openPath={archive.path} onOpen={doors.openKnown} isOpening={doors.isOpening} />
        {/* Nearly every line of it names somebody. */}
        {!areNamesHidden && <ActHistory />}
      </div>
    </PageLayout>
  );
}
