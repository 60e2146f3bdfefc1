import { Select } from '@mantine/core';
import type { ImportDecision, ImportResult, ImportStatus } from '../../shared/import/contract.ts';
import { takenAsKinds } from '../../shared/import/sale-state.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';
import classes from './status-values.module.css';

interface StatusValuesProps {
  plan: ImportResult;
  decision: ImportDecision;
  onChange(takenAs: NonNullable<ImportDecision['takenAs']>): void;
}

/** Each value of the columns of statuses, types and directions: its rows, its money and what it counts as. */
export function StatusValues({ plan, decision, onChange }: StatusValuesProps) {
  const { t, language } = useWords();
  if (plan.statuses.length === 0) return null;
  const choose = (status: ImportStatus, chosen: string | null): void => {
    const takenAs = takenAsKinds.find((kind) => kind === chosen);
    if (takenAs === undefined) return;
    const { columnIndex: column, value } = status;
    const others = (decision.takenAs ?? []).filter((choice) => choice.column !== column || choice.value !== value);
    onChange([...others, { column, value, takenAs }]);
  };
  return (
    <table className={classes.table} aria-label={t('importPage.statusValues')}>
      <caption>{t('importPage.statusValuesMeans')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('importPage.statusColumn')}</th>
          <th scope="col">{t('importPage.statusValue')}</th>
          <th scope="col" data-align="end">
            {t('importPage.statusRows')}
          </th>
          <th scope="col" data-align="end">
            {t('importPage.statusSum')}
          </th>
          <th scope="col">{t('importPage.statusTakenAs')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.statuses.map((status) => {
          const sum = moneyOfDecimalText(status.sum, status.currency);
          const value = status.value === '' ? t('importPage.statusBlank') : status.value;
          return (
            <tr key={`${status.columnIndex} ${status.currency} ${status.value}`}>
              <td>
                <bdi>{status.column}</bdi>
              </td>
              <td className="personal">
                <bdi>{value}</bdi>
              </td>
              <td data-align="end">{countText(status.rows, language)}</td>
              <td data-align="end">{sum === null ? status.sum : amountAndCurrencyText(sum, language)}</td>
              <td>
                <Select
                  aria-label={t('importPage.statusTakenAsOf', { value: isolatedText(value) })}
                  value={status.takenAs}
                  onChange={(chosen) => choose(status, chosen)}
                  data={takenAsKinds.map((kind) => ({ value: kind, label: t(`importPage.takenAs.${kind}`) }))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
