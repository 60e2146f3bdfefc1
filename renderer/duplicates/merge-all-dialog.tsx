import { Button, Group, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupFilter } from '../../shared/duplicates/contract.ts';
import { leastLinkOfGroup } from '../../shared/duplicates/duplicate-groups.ts';
import { engine, operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';
import { Dialog } from '../ui/dialog.tsx';
import { countText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import { percentText, scoresOffered } from './scores-offered.ts';

interface MergeAllDialogProps {
  /** Of the page: its reason holds here too. */
  filter: GroupFilter;
  onClose(): void;
}

const usualScore = 0.97;

/** All groups above a score at once: says first how many groups and customers that is. */
export function MergeAllDialog({ filter, onClose }: MergeAllDialogProps) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const [leastScore, setLeastScore] = useState(filter.leastScore >= leastLinkOfGroup ? filter.leastScore : usualScore);
  const [jobId, setJobId] = useState<string | null>(null);
  const [watchError, setWatchError] = useState<unknown>(null);
  const fitting = { rules: filter.rules, leastScore };
  const { data, error: countError } = useQuery(
    operations.duplicates.groups.queryOptions({ input: { ...fitting, limit: 1 } }),
  );
  const start = useMutation(
    operations.duplicates.mergeAll.mutationOptions({
      onMutate: () => setWatchError(null),
      onSuccess: (started) => setJobId(started.jobId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const collect = useMutation({
    mutationFn: (finished: string) => engine.duplicates.mergedAll({ jobId: finished }),
    onSuccess: ({ actId, groups }) => {
      if (actId !== null) showActDone((words) => words.t('duplicates.mergeAll.done', { count: groups }), actId);
      onClose();
    },
    onSettled: async () => {
      setJobId(null);
      await queries.invalidateQueries({ queryKey: operations.duplicates.groups.key() });
    },
    meta: { isErrorShownInPlace: true },
  });
  const progress = useJob(jobId, {
    end: (last) => (last.state === 'cancelled' ? setJobId(null) : collect.mutate(last.jobId)),
    fail: (error) => {
      setWatchError(error);
      setJobId(null);
    },
  });
  const isRunning = jobId !== null || start.isPending || collect.isPending;
  const error = start.error ?? collect.error ?? watchError ?? countError;
  const [rule] = filter.rules;
  return (
    <Dialog title={t('duplicates.mergeAll.title')} isBusy={isRunning} onClose={onClose}>
      <Select
        label={t('duplicates.mergeAll.from')}
        data={scoresOffered.map((score) => ({
          value: String(score),
          label: t('duplicates.fromScore', { score: percentText(score, language) }),
        }))}
        value={String(leastScore)}
        allowDeselect={false}
        disabled={isRunning}
        w={160}
        mb="sm"
        data-autofocus
        onChange={(chosen) => setLeastScore(Number(chosen ?? usualScore))}
      />
      {rule !== undefined && <p>{t('duplicates.mergeAll.ofReason', { reason: t(`duplicates.rules.${rule}`) })}</p>}
      <p role="status">
        <strong>
          {data === undefined
            ? t('duplicates.mergeAll.counting')
            : data.total === 0
              ? t('duplicates.mergeAll.none')
              : t('duplicates.mergeAll.what', {
                  count: data.total,
                  customers: countText(data.customers, language),
                })}
        </strong>
      </p>
      <p className="quiet">{t('duplicates.mergeAll.how')}</p>
      {jobId !== null && <JobProgressLine jobId={jobId} progress={progress} />}
      {error !== null && <FailureNotice error={error} />}
      <Group mt="md" gap="xs">
        <Button
          disabled={data === undefined || data.total === 0 || isRunning}
          loading={isRunning}
          onClick={() =>
            data !== undefined && start.mutate({ ...fitting, total: data.total, customers: data.customers, language })
          }
        >
          {t('duplicates.mergeAll.run', { count: data?.total ?? 0 })}
        </Button>
        <Button variant="default" disabled={isRunning} onClick={onClose}>
          {t('page.cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}
