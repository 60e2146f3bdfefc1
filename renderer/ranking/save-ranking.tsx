import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone, showFailure } from '../app/show-notice.tsx';
import { useWords } from '../app/words.ts';
import { useJob } from '../jobs/use-job.ts';
import { SaveIcon } from '../ui/icons.tsx';
import type { RankingAddress } from './ranking-address.ts';

/** The ranking as a workbook or a plain table, made by a job and handed out by the host. */
export function SaveRanking({ question }: { question: RankingAddress }) {
  const { t, language } = useWords();
  const [jobId, setJobId] = useState<string | null>(null);
  const hand = async (finished: string): Promise<void> => {
    const file = await engine.ranking.saved({ jobId: finished });
    const { isSaved } = await host.saveFile(file.token, file.name);
    if (isSaved) showDone(t('ranking.saved', { file: file.name }));
  };
  useJob(jobId, {
    end: (last) => {
      hand(last.jobId)
        .catch(showFailure)
        .finally(() => setJobId(null));
    },
    fail: (error) => {
      setJobId(null);
      showFailure(error);
    },
  });
  const start = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') => engine.ranking.save({ ...question, format, language }),
    onSuccess: (started) => setJobId(started.jobId),
  });
  const isBusy = start.isPending || jobId !== null;
  return (
    <>
      {jobId !== null && (
        <Button variant="subtle" onClick={() => void engine.jobs.cancel({ jobId }).catch(showFailure)}>
          {t('page.cancel')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<SaveIcon size={16} />} loading={isBusy}>
            {t('ranking.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => start.mutate('xlsx')}>{t('ranking.saveWorkbook')}</Menu.Item>
          <Menu.Item onClick={() => start.mutate('csv')}>{t('ranking.saveCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
