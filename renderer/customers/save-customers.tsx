import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { useWords } from '../app/words.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';
import { CardSaveItems } from '../vcard/card-save-items.tsx';
import type { customerListOf } from './customers-address.ts';

interface SaveCustomersProps {
  list: ReturnType<typeof customerListOf>;
  /** Keys of the columns on the screen, in order. */
  columns: readonly string[];
  picked: { count: number; selection: CustomerSelection } | null;
}

/** The list of customers as a table, or the people in it as cards. */
export function SaveCustomers({ list, columns, picked }: SaveCustomersProps) {
  const { t } = useWords();
  const job = useFileJob();
  return (
    <SaveMenu label={t('tables.save')} job={job} answersKey>
      <TableSaveItems table={{ question: { table: 'customers', ...list }, columns }} job={job} />
      <CardSaveItems filter={list.filter} picked={picked} job={job} />
    </SaveMenu>
  );
}
