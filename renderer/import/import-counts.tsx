import type { ImportResult } from '../../shared/import/contract.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { ImportMoney } from './import-money.tsx';
import classes from './import-page.module.css';
import { isOfCards } from './is-of-cards.ts';

type Counts = Pick<
  ImportResult,
  | 'rowsIn'
  | 'imported'
  | 'updated'
  | 'skipped'
  | 'rejected'
  | 'customers'
  | 'orders'
  | 'lines'
  | 'walkIn'
  | 'contacts'
  | 'people'
  | 'records'
  | 'kind'
  | 'source'
  | 'money'
> & { firstDay: string | null; lastDay: string | null };

/** Money first: what one compares with the books. Then rows in = new + updated + already there + rejected, and what they make. */
export function ImportCounts({ result }: { result: Counts }) {
  const { t, language } = useWords();
  const days = useDays();
  const rows = ['imported', 'updated', 'skipped', 'rejected'] as const;
  const { counts: things, hasContactDays } = definitionOfImport(result.kind);
  return (
    <div className={classes.figures}>
      {result.money.map((money, index) => (
        <dl key={`${money.sheet} ${money.currency}`} className={classes.counts}>
          {index === 0 && <RowsIn result={result} />}
          <ImportMoney money={money} />
        </dl>
      ))}
      <dl className={classes.counts}>
        {result.money.length === 0 && <RowsIn result={result} />}
        {rows.map((name) => (
          <Count
            key={name}
            name={t(`importPage.counts.${name}`, { count: result[name] })}
            value={countText(result[name], language)}
          />
        ))}
      </dl>
      <dl className={classes.counts}>
        {things.map((name) => (
          <Count
            key={name}
            name={t(`importPage.counts.${name}`, { count: result[name] })}
            value={countText(result[name], language)}
          />
        ))}
        {result.firstDay !== null && result.lastDay !== null && (
          <Count
            isWide
            name={t(hasContactDays === true ? 'importPage.counts.contactDays' : 'importPage.counts.days')}
            value={days.period(result.firstDay, result.lastDay)}
          />
        )}
      </dl>
    </div>
  );
}

function RowsIn({ result }: { result: Counts }) {
  const { t, language } = useWords();
  const { rowsIn: count } = result;
  return (
    <Count
      name={isOfCards(result) ? t('vcard.cardsIn', { count }) : t('importPage.counts.rowsIn', { count })}
      value={countText(count, language)}
    />
  );
}

export function Count({ name, value, isWide = false }: { name: string; value: string; isWide?: boolean }) {
  return (
    <div data-wide={isWide}>
      <dt>{name}</dt>
      <dd className="public">{value}</dd>
    </div>
  );
}
