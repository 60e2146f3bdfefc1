import { Radio } from '@mantine/core';
import type { ImportDecision, ImportResult } from '../../shared/import/contract.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import { useWords } from '../app/words.ts';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';
import classes from './status-values.module.css';
import type { ImportJob } from './use-import-job.ts';

interface KeyChoicesProps {
  plan: ImportResult;
  decision: ImportDecision;
  job: ImportJob;
}

/** What each way to recognise the customers would make of the file: people, and rows and money it does not reach. */
export function KeyChoices({ plan: { keys, kind }, decision, job }: KeyChoicesProps) {
  const { t, language } = useWords();
  if (keys.length < 2) return null;
  const hasMoney = definitionOfImport(kind).hasMoney === true;
  const money = (sum: string, currency: string): string => {
    const amount = moneyOfDecimalText(sum, currency);
    return amount === null ? sum : amountAndCurrencyText(amount, language);
  };
  return (
    <table className={classes.table} aria-label={t('importPage.keys')}>
      <caption>{t('importPage.keysMean')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('importPage.match')}</th>
          <th scope="col" data-align="end">
            {t('importPage.keyPeople')}
          </th>
          <th scope="col" data-align="end">
            {t('importPage.keyRows')}
          </th>
          {hasMoney && (
            <th scope="col" data-align="end">
              {t('importPage.keySum')}
            </th>
          )}
          <th scope="col" data-align="end">
            {t('importPage.keyRowsWithout')}
          </th>
          {hasMoney && (
            <th scope="col" data-align="end">
              {t('importPage.keySumWithout')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {keys.map(({ match, people, rows, rowsWithout, sum, sumWithout, currency }) => (
          <tr key={match}>
            <th scope="row">
              <Radio
                size="xs"
                name="import-key"
                checked={match === decision.match}
                label={t(`import.matches.${match}`)}
                onChange={() => job.planAgain(decision, { match })}
              />
            </th>
            <td data-align="end">{countText(people, language)}</td>
            <td data-align="end">{countText(rows, language)}</td>
            {hasMoney && <td data-align="end">{money(sum, currency)}</td>}
            <td data-align="end">{countText(rowsWithout, language)}</td>
            {hasMoney && <td data-align="end">{money(sumWithout, currency)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
