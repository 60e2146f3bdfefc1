import type { ImportResult } from '../../shared/import/contract.ts';
import type { RememberedImportKind } from '../../shared/import/fields.ts';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { periodText } from '../ui/moments.ts';
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
  | 'kind'
  | 'source'
  | 'money'
> & { firstDay: string | null; lastDay: string | null };

const thingsByKind = {
  orders: ['customers', 'orders', 'lines', 'walkIn'],
  customers: ['customers'],
  timeline: ['customers', 'contacts'],
  people: ['customers', 'people'],
  vcard: ['customers'],
} as const satisfies Record<RememberedImportKind, readonly (keyof Counts)[]>;

/** Rows in = new + updated + already there + rejected; then the money in them, and what they make. */
export function ImportCounts({ result }: { result: Counts }) {
  const { t, language } = useWords();
  const rows = ['rowsIn', 'imported', 'updated', 'skipped', 'rejected'] as const;
  const things = thingsByKind[result.kind];
  return (
    <>
      <dl className={classes.counts}>
        {rows.map((name) => (
          <Count
            key={name}
            name={
              name === 'rowsIn' && isOfCards(result)
                ? t('vcard.cardsIn', { count: result.rowsIn })
                : t(`importPage.counts.${name}`, { count: result[name] })
            }
            value={countText(result[name], language)}
          />
        ))}
      </dl>
      <ImportMoney money={result.money} />
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
            name={t(result.kind === 'timeline' ? 'importPage.counts.contactDays' : 'importPage.counts.days')}
            value={periodText(result.firstDay, result.lastDay)}
          />
        )}
      </dl>
    </>
  );
}

function Count({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="public">{value}</dd>
    </div>
  );
}
