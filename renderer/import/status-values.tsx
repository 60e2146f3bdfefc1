import { NativeSelect, Table } from '@mantine/core';
import type { ImportDecision, ImportResult, ImportStatus } from '../../shared/import/contract.ts';
import { takenAsKinds } from '../../shared/import/sale-state.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { isolatedText, useWords } from '../app/words.ts';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';

interface StatusValuesProps {
  plan: ImportResult;
  decision: ImportDecision;
  onChange(takenAs: NonNullable<ImportDecision['takenAs']>): void;
}

/** Each value of the columns of statuses, types and directions: its rows, its money and what it counts as. */
export function StatusValues({ plan, decision, onChange }: StatusValuesProps) {
  const { t, language } = useWords();
  if (plan.statuses.length === 0) return null;
  const choose = (status: ImportStatus, chosen: string): void => {
    const takenAs = takenAsKinds.find((kind) => kind === chosen);
    if (takenAs === undefined) return;
    const { columnIndex: column, value } = status;
    const others = (decision.takenAs ?? []).filter((choice) => choice.column !== column || choice.value !== value);
    onChange([...others, { column, value, takenAs }]);
  };
  return (
    <Table withRowBorders={false} verticalSpacing={2} aria-label={t('importPage.statusValues')}>
      <caption style={{ captionSide: 'top', textAlign: 'start' }}>{t('importPage.statusValuesMeans')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('importPage.statusColumn')}</Table.Th>
          <Table.Th scope="col">{t('importPage.statusValue')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('importPage.statusRows')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('importPage.statusSum')}
          </Table.Th>
          <Table.Th scope="col">{t('importPage.statusTakenAs')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plan.statuses.map((status) => {
          const sum = moneyOfDecimalText(status.sum, status.currency);
          const value = status.value === '' ? t('importPage.statusBlank') : status.value;
          return (
            <Table.Tr key={`${status.columnIndex} ${status.currency} ${status.value}`}>
              <Table.Td>
                <bdi>{status.column}</bdi>
              </Table.Td>
              <Table.Td className="personal">
                <bdi>{value}</bdi>
              </Table.Td>
              <Table.Td ta="end">{countText(status.rows, language)}</Table.Td>
              <Table.Td ta="end">{sum === null ? status.sum : amountAndCurrencyText(sum, language)}</Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={t('importPage.statusTakenAsOf', { value: isolatedText(value) })}
                  value={status.takenAs}
                  onChange={(event) => choose(status, event.currentTarget.value)}
                  data={takenAsKinds.map((kind) => ({ value: kind, label: t(`importPage.takenAs.${kind}`) }))}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
