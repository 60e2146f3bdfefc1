import type { Act } from '../../shared/acts/contract.ts';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { wayOfAct } from '../../shared/history/way-of-act.ts';
import { useActSentence } from '../acts/use-act-sentence.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { Facts } from '../ui/facts.tsx';
import { dayAndTimeText } from '../ui/moments.ts';
import { lastCopyText } from './archive-copy.tsx';
import { ArchiveInShort, useArchiveFacts } from './archive-facts.tsx';
import { useLastCopy } from './use-last-copy.ts';

/** How many of the latest acts are printed: two sheets. */
export const actsPrinted = 100;

interface ArchivePaperProps {
  archive: ArchiveStatus;
  history: { total: number; acts: readonly Act[] };
}

/** What a consultant files with the client's papers: what the archive is, when it was last copied, what was done in it. */
export function ArchivePaper({ archive, history }: ArchivePaperProps) {
  const words = useWords();
  const { t, language } = words;
  const areNamesHidden = usePrivacy();
  const facts = useArchiveFacts(archive);
  const copy = useLastCopy(archive);
  const columns: DataColumn<Act>[] = [
    {
      key: 'at',
      heading: t('leavingTables.headings.acts.at'),
      width: 130,
      cell: ({ at }) => dayAndTimeText(at, language),
    },
    {
      key: 'what',
      heading: t('leavingTables.headings.acts.verb'),
      width: 440,
      cell: (act) => <ActSentence act={act} />,
    },
    { key: 'how', heading: t('print.howItWasDone'), width: 100, cell: (act) => t(`history.ways.${wayOfAct(act)}`) },
  ];
  return (
    <TablePaper
      title={areNamesHidden ? t('page.archive') : archive.name}
      about={[<ArchiveInShort key="short" archive={archive} />]}
      columns={columns}
      rows={history.acts}
      rowKey={({ id }) => id}
      total={history.total}
    >
      <Facts
        facts={[
          [t('archive.copyTitle'), copy == null ? t('archive.neverCopied') : lastCopyText(copy, words)],
          [
            t('archive.where'),
            <span key="where" className="personal">
              {archive.path}
            </span>,
          ],
          ...facts,
        ]}
      />
      <h2>{t('acts.title')}</h2>
      {history.total === 0 && <p>{t('acts.none')}</p>}
    </TablePaper>
  );
}

function ActSentence({ act }: { act: Act }) {
  const { t } = useWords();
  const sentence = useActSentence(act);
  return act.undoneBy === null ? sentence : `${sentence} · ${t('acts.undone')}`;
}
