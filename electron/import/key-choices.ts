import type { MatchKey } from '../../shared/import/fields.ts';
import { matchKeys } from '../../shared/import/fields.ts';
import { identifyCustomers, matchValueOf } from '../../shared/import/identify-customers.ts';
import type { Said } from './customer-votes.ts';

/** What comes of a file where its customers are recognised by one key. */
export interface KeyChoice {
  match: MatchKey;
  people: number;
  /** Rows that have the key, and what they come to in minor units; the others are recognised by the next they have. */
  rows: number;
  minor: number;
  rowsWithout: number;
  minorWithout: number;
}

/**
 * Each key that some row has, the strongest first.
 * @param minorByPlace What the rows of each description come to, by its place among `said`.
 */
export function keyChoices(said: readonly Said[], minorByPlace: Float64Array): KeyChoice[] {
  const identities = said.map(({ customer }) => customer);
  return matchKeys.flatMap((match) => {
    const choice: KeyChoice = { match, people: 0, rows: 0, minor: 0, rowsWithout: 0, minorWithout: 0 };
    const seen = new Set<Said>();
    for (const [place, description] of said.entries()) {
      const minor = minorByPlace[place] ?? 0;
      // Two processes can have brought the same description: its rows are counted in one place, its money in both.
      const rows = seen.has(description) ? 0 : description.rowCount;
      seen.add(description);
      if (matchValueOf(description.customer, match) === null) {
        choice.rowsWithout += rows;
        choice.minorWithout += minor;
      } else {
        choice.rows += rows;
        choice.minor += minor;
      }
    }
    return choice.rows === 0 ? [] : [{ ...choice, people: identifyCustomers(identities, match).keys.length }];
  });
}
