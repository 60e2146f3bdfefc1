import type { CustomerToConfirm, StaleFact } from '../../shared/freshness/contract.ts';
import { factKinds } from '../../shared/freshness/fact-kinds.ts';
import { useWords } from '../app/words.ts';
import { TablePaper } from '../print/table-paper.tsx';
import type { DataColumn } from '../ui/data-column.ts';
import { factText } from './fact-text.ts';
import { whenConfirmed } from './when-confirmed.ts';

interface FactRow {
  customer: CustomerToConfirm;
  fact: StaleFact;
}

/** The facts to confirm for the counter: whose, what, and a line to write on what it is now. */
export function FactsPaper({ customers, total }: { customers: readonly CustomerToConfirm[]; total: number }) {
  const words = useWords();
  const { t } = words;
  const columns: DataColumn<FactRow>[] = [
    {
      key: 'customer',
      heading: t('freshness.paperCustomer'),
      width: 130,
      cell: ({ customer }) => (
        <>
          <bdi>{customer.name}</bdi> <bdi>{customer.number}</bdi>
        </>
      ),
    },
    { key: 'kind', heading: '', width: 80, cell: ({ fact }) => t(`freshness.kinds.${fact.kind}`) },
    {
      key: 'fact',
      heading: t('freshness.paperFact'),
      width: 200,
      cell: ({ customer, fact }) => <bdi>{factText(fact, customer, words)}</bdi>,
    },
    { key: 'when', heading: t('freshness.paperWhen'), width: 150, cell: ({ fact }) => whenConfirmed(fact, words) },
    { key: 'now', heading: t('freshness.paperNow'), width: 150, cell: () => '' },
  ];
  return (
    <TablePaper
      title={t('freshness.pageTitle')}
      about={total > customers.length ? [t('freshness.more', { count: total - customers.length })] : []}
      columns={columns}
      rows={customers.flatMap((customer) => customer.facts.map((fact) => ({ customer, fact })))}
      rowKey={({ fact }) => fact.id * factKinds.length + factKinds.indexOf(fact.kind)}
      total={customers.reduce((sum, { facts }) => sum + facts.length, 0)}
    />
  );
}
