import { Menu } from '@mantine/core';
import { useState } from 'react';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems, type TableToSave } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';
import { shownLater } from '../ui/shown-later.tsx';
import { type RankingAddress, rankingQuestion } from './ranking-address.ts';

const FrontPageDialog = shownLater(async () => (await import('./front-page-dialog.tsx')).FrontPageDialog);

interface SaveRankingProps {
  address: RankingAddress;
  /** Next to each figure the one of the period before, as on the screen. */
  compares?: boolean;
  /** The table on the screen. */
  table: TableToSave;
}

/** The ranking with everything that explains it as a workbook, or the table on the screen alone. */
export function SaveRanking({ address, compares = false, table }: SaveRankingProps) {
  const { t, language } = useWords();
  const job = useFileJob();
  const question = rankingQuestion(address);
  const [isFrontPageOpen, setIsFrontPageOpen] = useState(false);
  useFormWish({ form: 'frontPage', customerId: null }, () => setIsFrontPageOpen(true));
  const save = () =>
    job.run({
      start: () =>
        engine.ranking.save({
          ...question,
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
      {isFrontPageOpen && (
        <FrontPageDialog question={question} onExport={save} onClose={() => setIsFrontPageOpen(false)} />
      )}
    </>
  );
}
