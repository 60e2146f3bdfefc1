import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useActCountsText } from '../acts/use-act-counts-text.ts';
import { engine, operations } from '../app/engine.ts';
import { showDone, showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { Dialog } from '../ui/dialog.tsx';
import { UndoIcon } from '../ui/icons.tsx';
import { FailureNotice } from '../ui/states.tsx';

type LaterWork = Awaited<ReturnType<typeof engine.import.undoHeldBack>>[number];

interface UndoImportProps {
  importId: number;
  fileName: string;
  isCompact?: boolean;
  onUndone?(): void;
}

/** Takes a whole import back. It cannot be redone, so it asks first. */
export function UndoImport({ importId, fileName, isCompact = false, onUndone }: UndoImportProps) {
  const { t } = useWords();
  const countsText = useActCountsText();
  const [isAsking, setIsAsking] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const progress = useJob(jobId, {
    end: (last) => {
      engine.import
        .undoResult({ jobId: last.jobId })
        .then((undone) => {
          const what = countsText({ ...undone });
          showDone(t(what === '' ? 'importPage.undoneNothingRemoved' : 'importPage.undone', { file: fileName, what }));
          onUndone?.();
        })
        .catch(showFailure)
        .finally(() => setJobId(null));
    },
    fail: (error) => {
      showFailure(error);
      setJobId(null);
    },
  });
  const start = useMutation(
    operations.import.undo.mutationOptions({
      onSuccess: (started) => setJobId(started.jobId),
      onSettled: () => setIsAsking(false),
    }),
  );
  if (jobId !== null) return <JobProgressLine jobId={jobId} progress={progress} />;
  return (
    <>
      <Button
        variant={isCompact ? 'subtle' : 'default'}
        {...(isCompact ? { size: 'compact-xs' } : { leftSection: <UndoIcon size={16} /> })}
        aria-label={t('importPage.undoWhat', { file: fileName })}
        onClick={() => setIsAsking(true)}
      >
        {t(isCompact ? 'page.undo' : 'importPage.undo')}
      </Button>
      {isAsking && (
        <Dialog onClose={() => setIsAsking(false)} title={t('importPage.undoWhat', { file: fileName })}>
          <UndoQuestion
            importId={importId}
            isStarting={start.isPending}
            onUndo={() => start.mutate({ importId })}
            onClose={() => setIsAsking(false)}
          />
        </Dialog>
      )}
    </>
  );
}

interface UndoQuestionProps {
  importId: number;
  isStarting: boolean;
  onUndo(): void;
  onClose(): void;
}

/** What an undo means; where later work stands in the way, whose it is, and no button that would be refused. */
function UndoQuestion({ importId, isStarting, onUndo, onClose }: UndoQuestionProps) {
  const { t } = useWords();
  const { data: held, error } = useQuery(
    operations.import.undoHeldBack.queryOptions({ input: { importId }, gcTime: 0 }),
  );
  const isHeldBack = held !== undefined && held.length > 0;
  return (
    <>
      {error !== null && <FailureNotice error={error} />}
      {isHeldBack ? <HeldBack held={held} onClose={onClose} /> : <p>{t('importPage.undoMeans')}</p>}
      <Group mt="md" gap="xs">
        {!isHeldBack && (
          <Button
            color="var(--lost)"
            autoContrast={false}
            disabled={held === undefined}
            loading={isStarting}
            onClick={onUndo}
          >
            {t('importPage.undo')}
          </Button>
        )}
        <Button variant="default" onClick={onClose} data-autofocus>
          {t(isHeldBack ? 'page.close' : 'page.cancel')}
        </Button>
      </Group>
    </>
  );
}

/** The engine names one more than are shown. */
const mostNamed = 5;

function HeldBack({ held, onClose }: { held: readonly LaterWork[]; onClose(): void }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('importPage.undoHeldBack')}</p>
      <ul className="personal">
        {held.slice(0, mostNamed).map(({ customerId, name }) => (
          <li key={`${customerId}-${name}`}>
            {customerId === null ? (
              <bdi>{name}</bdi>
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: String(customerId) }} onClick={onClose}>
                <bdi>{name}</bdi>
              </Link>
            )}
          </li>
        ))}
        {held.length > mostNamed && <li>{t('importPage.undoHeldBackMore')}</li>}
      </ul>
    </>
  );
}
