import { useWords } from '../app/words.ts';
import { SaveMenu } from './save-menu.tsx';
import { TableSaveItems, type TableToSave } from './table-save-items.tsx';
import { useFileJob } from './use-file-job.ts';

interface SaveTableProps extends TableToSave {
  /** Only a sign, where the table stands among others. */
  isCompact?: boolean;
  /** The table of the page: its menu opens by the page's key. */
  answersKey?: boolean;
}

/** Saves a table as a file: the same menu next to each. */
export function SaveTable({ question, columns, isCompact = false, answersKey = false }: SaveTableProps) {
  const { t } = useWords();
  const job = useFileJob();
  return (
    <SaveMenu
      label={isCompact ? t('tables.saveWhat', { table: t(`tables.names.${question.table}`) }) : t('tables.save')}
      isCompact={isCompact}
      job={job}
      answersKey={answersKey}
    >
      <TableSaveItems table={{ question, ...(columns === undefined ? {} : { columns }) }} job={job} />
    </SaveMenu>
  );
}
