import type { HistoryChange } from '../../shared/history/contract.ts';
import { useWords } from '../app/words.ts';
import { LongText } from '../ui/long-text.tsx';
import classes from './history.module.css';
import { useChangeWords } from './use-change-words.ts';

interface ChangesTableProps {
  changes: readonly HistoryChange[];
  /** Where the changes are of several customers. */
  namesCustomers: boolean;
}

/** What stood there before and what stood there after, a line a field. */
export function ChangesTable({ changes, namesCustomers }: ChangesTableProps) {
  const { t } = useWords();
  const { tableName, fieldName, valueText } = useChangeWords();
  const lineName = (table: string, field: string): string => {
    const [row, name] = [tableName(table), fieldName(table, field)];
    return table === 'customers' || row === name ? name : t('history.rowAndField', { row, field: name });
  };
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('history.field')}</th>
          <th scope="col">{t('history.before')}</th>
          <th scope="col">{t('history.after')}</th>
        </tr>
      </thead>
      {changes.map(({ table, rowId, kind, customer, fields }, index) => {
        const label = customer?.label ?? '';
        const names = namesCustomers && label !== '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one act may change a row more than once; the list never changes its order.
          <tbody key={`${index} ${table} ${rowId}`} className="personal">
            {fields.length === 0 && (
              <tr>
                <th scope="row">
                  {names && <span className="quiet">{label} · </span>}
                  {tableName(table)}
                </th>
                <td colSpan={2}>{t(`history.kinds.${kind}`)}</td>
              </tr>
            )}
            {fields.map(({ field, before, after }) => {
              const isUnsaid = before === null && after === null;
              return (
                <tr key={field}>
                  <th scope="row">
                    {names && <span className="quiet">{label} · </span>}
                    {lineName(table, field)}
                  </th>
                  {isUnsaid ? (
                    <td colSpan={2}>{t('history.changed')}</td>
                  ) : (
                    <>
                      <td className={before === null ? 'quiet' : undefined}>
                        <LongText text={valueText(table, field, before)} />
                      </td>
                      <td className={after === null ? 'quiet' : undefined}>
                        <LongText text={valueText(table, field, after)} />
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        );
      })}
    </table>
  );
}
