import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { JobProgressLine } from '../jobs/job-progress.tsx';
import { type FileOfKind, FilesByKind } from '../tables/files-by-kind.tsx';
import { useFileJob } from '../tables/use-file-job.ts';

/** All there is of customers, orders, timeline and people around, as tables that another archive takes in unasked. */
export function SaveEverything({ className }: { className: string | undefined }) {
  const { t, language } = useWords();
  const job = useFileJob();
  const save = ({ kind, format }: FileOfKind): void => {
    job.run({
      start: () => engine.tables.save({ question: { table: 'exchange', kind }, format, language }),
      collect: (jobId) => engine.tables.saved({ jobId }),
    });
  };
  return (
    <FilesByKind
      className={className}
      title={t('leavingTables.exchange.title')}
      what={t('leavingTables.exchange.what')}
      action={t('leavingTables.exchange.title')}
      label={(file) => t('leavingTables.exchange.save', file)}
      isBusy={job.isBusy}
      onSave={save}
    >
      {job.jobId !== null && <JobProgressLine jobId={job.jobId} progress={job.progress} />}
    </FilesByKind>
  );
}
