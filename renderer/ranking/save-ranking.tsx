import { Menu } from '@mantine/core';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';
import { type RankingAddress, rankingQuestion, shownRanking } from './ranking-address.ts';

interface SaveRankingProps {
  address: RankingAddress;
  /** Next to each figure the one of the period before, as on the screen. */
  compares: boolean;
  /** Keys of the columns on the screen, in order. */
  columns: readonly string[];
}

/** The ranking with everything that explains it as a workbook, or its table alone; of groups the table. */
export function SaveRanking({ address, compares, columns }: SaveRankingProps) {
  const { t, language } = useWords();
  const job = useFileJob();
  const { rollUp: _, ...question } = rankingQuestion(address);
  return (
    <SaveMenu label={t('ranking.save')} job={job} answersKey>
      {address.rollUp === undefined && (
        <>
          <Menu.Item
            onClick={() =>
              job.run({
                start: () =>
                  engine.ranking.save({ ...question, comparesWithBefore: compares, format: 'xlsx', language }),
                collect: (jobId) => engine.ranking.saved({ jobId }),
              })
            }
          >
            {t('ranking.saveWorkbook')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <TableSaveItems
        table={{
          question: { table: 'ranking', ...shownRanking(address, compares) },
          columns,
        }}
        job={job}
      />
    </SaveMenu>
  );
}
