import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import type { CustomerVotes } from './customer-votes.ts';
import { shortened } from './shortened.ts';
import { looksLikeOwnNumber } from './take-customer.ts';

const mostExamples = 5;
const longestName = 40;

/**
 * Numbers that an archive gave by itself (#1, #2, …) and that stand for somebody of another name in the file: every
 * archive has a #1, so the file may be of another one and mean another person.
 */
export class OwnNumbersOfOthers {
  readonly rows: number[] = [];
  readonly examples: string[] = [];
  readonly #nameOf;

  constructor(connection: Connection) {
    this.#nameOf = connection.prepare<[number], { name: string; folded: string }>(
      'SELECT name, name_folded AS folded FROM customers WHERE id = ?',
    );
  }

  /** Before a customer of the archive takes what the file says. */
  see(id: number, votes: CustomerVotes): void {
    const number = votes.value('number');
    const name = votes.value('name');
    if (number === null || name === null || !looksLikeOwnNumber(number)) return;
    const known = this.#nameOf.get(id);
    if (known === undefined || known.name === '' || known.folded === foldText(name)) return;
    this.rows.push(votes.firstRowNumber);
    if (this.examples.length < mostExamples) {
      this.examples.push(`${number} ${shortened(known.name, longestName)} / ${shortened(name, longestName)}`);
    }
  }
}
