import { useQuery } from '@tanstack/react-query';
import type { ImportListEntry } from '../../shared/import/contract.ts';
import { moneyOfDecimalText } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, countText } from '../ui/figures.ts';
import { momentText } from '../ui/moments.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './import-list.module.css';
import { SaveRejectedRows } from './rejected-rows.tsx';
import { UndoImport } from './undo-import.tsx';

/** Every import there was; each can be taken back as one. */
export function ImportList() {
  const { t } = useWords();
  const imports = useQuery(operations.import.list.queryOptions());
  if (imports.error !== null) return <FailureNotice error={imports.error} onRetry={() => void imports.refetch()} />;
  if (imports.data === undefined || imports.data.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="import-list">
      <div className={classes.header}>
        <h2 id="import-list">{t('importPage.list')}</h2>
        <SaveTable isCompact question={{ table: 'imports' }} answersKey />
      </div>
      <ul className={classes.list}>
        {imports.data.map((entry) => (
          <ImportEntry key={entry.importId} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function ImportEntry({ entry }: { entry: ImportListEntry }) {
  const { t, language } = useWords();
  const days = useDays();
  const count = (number: number) => countText(number, language);
  const isUndone = entry.undoneAt !== null;
  const sheets = [...new Set(entry.money.flatMap(({ sheet }) => sheet ?? []))];
  const revenue = revenueOfImport(entry.money, language);
  return (
    <li className={classes.entry}>
      <div className={classes.text}>
        <div className={isUndone ? classes.undone : undefined}>
          <bdi className={classes.name}>{entry.fileName}</bdi>
          {sheets.length > 0 && (
            <span className="quiet">
              {' · '}
              <bdi>{sheets.join(t('import.betweenRows'))}</bdi>
            </span>
          )}
        </div>
        <div className="quiet figure">
          {momentText(entry.at, language)} · {t(`import.kinds.${entry.kind}`)} ·{' '}
          {t('importPage.entryCounts', {
            imported: count(entry.imported),
            updated: count(entry.updated),
            skipped: count(entry.skipped),
            rejected: count(entry.rejected),
          })}
          {entry.firstDay !== null && entry.lastDay !== null ? ` · ${days.period(entry.firstDay, entry.lastDay)}` : ''}
          {revenue === '' ? '' : ` · ${t('importPage.entryRevenue', { money: revenue })}`}
        </div>
      </div>
      {entry.rejected > 0 && !isUndone && (
        <SaveRejectedRows source={{ importId: entry.importId }} count={entry.rejected} />
      )}
      {entry.undoneAt === null ? (
        <UndoImport importId={entry.importId} fileName={entry.fileName} isCompact />
      ) : (
        <span className="quiet">{t('importPage.undoneAt', { moment: momentText(entry.undoneAt, language) })}</span>
      )}
    </li>
  );
}

/** Of all sheets of a file together, in each of its currencies; '' where it has no money. */
export function revenueOfImport(money: ImportListEntry['money'], language: Language): string {
  return [...Map.groupBy(money, ({ currency }) => currency)]
    .map(([currency, ofCurrency]) => ({
      currency,
      minor: ofCurrency.reduce((sum, { total }) => sum + (moneyOfDecimalText(total, currency)?.minor ?? 0), 0),
    }))
    .map((amount) => amountAndCurrencyText(amount, language))
    .join(' + ');
}
