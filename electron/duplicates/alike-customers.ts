import { ownDigits } from '../../shared/duplicates/compare-phones.ts';
import { numberForm } from '../../shared/duplicates/number-form.ts';
import { isTellingPhone, phoneDigits, phonesOfLine } from '../../shared/phone.ts';
import { customerNumberFromCell, foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

export interface AlikeCustomer {
  id: number;
  number: string;
  name: string;
  rule: 'phone' | 'email' | 'number';
}

interface Typed {
  phones: readonly string[];
  emails: readonly string[];
  number: string;
  except: number | null;
}

const mostShown = 5;

/** Who has one of these already; asked while it is typed. */
export function alikeCustomers(connection: Connection, { phones, emails, number, except }: Typed): AlikeCustomer[] {
  const found = new Map<number, AlikeCustomer>();
  const take = (rule: AlikeCustomer['rule'], rows: readonly Omit<AlikeCustomer, 'rule'>[]): void => {
    for (const row of rows) {
      if (row.id !== except && !found.has(row.id)) found.set(row.id, { ...row, rule });
    }
  };
  for (const digits of phones.flatMap(phonesOfLine).map(phoneDigits).filter(isTellingPhone))
    take('phone', byPhone(connection, digits));
  for (const email of emails.map(foldText)) if (email.includes('@')) take('email', byEmail(connection, email));
  const given = customerNumberFromCell(number).number ?? '';
  if (given !== '') take('number', byNumber(connection, given));
  return [...found.values()].slice(0, mostShown);
}

const standing = 'customers.binned_at IS NULL AND customers.merged_into IS NULL';

function byPhone(connection: Connection, digits: string): Omit<AlikeCustomer, 'rule'>[] {
  // Area and country code in front of a number differ in form only.
  return connection
    .prepare<{ digits: string; ownDigits: number }, Omit<AlikeCustomer, 'rule'>>(
      `SELECT DISTINCT customers.id, customers.number, customers.name
         FROM customer_phones JOIN customers ON customers.id = customer_phones.customer_id
        WHERE ${standing} AND (digits = @digits OR length(@digits) >= @ownDigits AND
              (digits LIKE '%' || @digits OR length(digits) >= @ownDigits AND @digits LIKE '%' || digits))
        ORDER BY customers.id LIMIT ${mostShown}`,
    )
    .all({ digits, ownDigits });
}

function byEmail(connection: Connection, folded: string): Omit<AlikeCustomer, 'rule'>[] {
  return connection
    .prepare<[string], Omit<AlikeCustomer, 'rule'>>(
      `SELECT DISTINCT customers.id, customers.number, customers.name
         FROM customer_emails JOIN customers ON customers.id = customer_emails.customer_id
        WHERE ${standing} AND folded = ? ORDER BY customers.id LIMIT ${mostShown}`,
    )
    .all(folded);
}

/** The same number is refused when it is saved; here it is told early, and so is one that only looks another. */
function byNumber(connection: Connection, typed: string): Omit<AlikeCustomer, 'rule'>[] {
  const form = numberForm(typed);
  if (form === '') return [];
  // SQLite finds those that end alike; what is left is compared by the rule.
  const ids = connection
    .prepare<[string], [id: number, number: string]>(
      `SELECT id, number FROM customers WHERE ${standing} AND number_is_ours = 0
          AND replace(replace(replace(replace(number, '-', ''), ' ', ''), '.', ''), '/', '') LIKE '%' || ?`,
    )
    .raw()
    .all(/\d+$/u.exec(form)?.[0] ?? '')
    .filter(([, number]) => numberForm(number) === form)
    .map(([id]) => id);
  return connection
    .prepare<[string], Omit<AlikeCustomer, 'rule'>>(
      'SELECT id, number, name FROM customers WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all(JSON.stringify(ids.slice(0, mostShown)));
}
