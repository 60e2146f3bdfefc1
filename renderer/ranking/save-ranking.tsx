import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { ReportAsked } from '../../shared/ranking/report-question.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems, type TableToSave } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';
import { shownLater } from '../ui/shown-later.tsx';

const FrontPageDialog = shownLater(async () => (await import('./front-page-dialog.tsx')).FrontPageDialog);

interface SaveRankingProps {
  /** What is ranked, by what, and who of it is listed. */
  report: ReportAsked;
  /** Next to each figure the one of the period before, as on the screen. */
  compares?: boolean;
  /** The table on the screen. */
  table: TableToSave;
}

/** The ranking with everything that explains it as a workbook, or the table on the screen alone. */
export function SaveRanking({ report, compares = false, table }: SaveRankingProps) {
  const { t, language } = useWords();
  const job = useFileJob();
  const [isFrontPageOpen, setIsFrontPageOpen] = useState(false);
  useFormWish({ form: 'frontPage', customerId: null }, () => setIsFrontPageOpen(true));
  const save = () =>
    job.run({
      start: () =>
        engine.ranking.save({
          ...report,
          comparesWithBefore: compares,
          format: 'xlsx',
          language,
        }),
      collect: (jobId) => engine.ranking.saved({ jobId }),
    });
  return (
    <>
      <SaveMenu label={t('ranking.save')} job={job} answersKey>
        <Menu.Item onClick={save}>{t('ranking.saveWorkbook')}</Menu.Item>
        <Menu.Item onClick={() => setIsFrontPageOpen(true)}>{t('frontPage.open')}</Menu.Item>
        <Menu.Divider />
        <TableSaveItems table={table} job={job} />
      </SaveMenu>
      {isFrontPageOpen && <FrontPageDialog report={report} onExport={save} onClose={() => setIsFrontPageOpen(false)} />}
    </>
  );
}
