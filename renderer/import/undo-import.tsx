import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useActCountsText } from '../acts/use-act-counts-text.ts';
import { engine, operations } from '../app/engine.ts';
import { showDone, showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { Dialog } from '../ui/dialog.tsx';
import { UndoIcon } from '../ui/icons.tsx';

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
          <p>{t('importPage.undoMeans')}</p>
          <Group mt="md" gap="xs">
            <Button
              color="var(--lost)"
              autoContrast={false}
              loading={start.isPending}
              onClick={() => start.mutate({ importId })}
            >
              {t('importPage.undo')}
            </Button>
            <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
              {t('page.cancel')}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
