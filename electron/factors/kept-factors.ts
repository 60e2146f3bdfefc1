import { byKey } from '../../shared/by-key.ts';
import { assumedScore } from '../../shared/factors/assumed-scores.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { referralScore } from '../../shared/factors/referrals.ts';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import { purchaseDayReads } from '../../shared/sleep/purchase-day-reads.ts';
import type { Archive } from '../archive/archive.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { rollUpReads } from '../groups/kept-roll-up.ts';
import { readCredit } from './credit-of-all.ts';
import { type FactorColumn, type HeldFactorColumn, heldColumn, sparseColumn } from './factor-column.ts';
import { type GivenScoresOfAll, readGivenScores } from './given-scores-of-all.ts';
import { readInfluence } from './influence-of-all.ts';
import { type PeopleBrought, readPeopleBrought } from './people-brought.ts';
import { loyaltyColumn, readBuysElsewhere, stabilityColumn } from './purchase-factors.ts';
import { type PurchaseRhythms, readPurchaseRhythms } from './purchase-rhythms.ts';
import { rolledUpRoster } from './rolled-up-roster.ts';
import { type Roster, rosterOn } from './roster.ts';
import { readSuggestions } from './suggestions-of-all.ts';
import { readTolerance } from './tolerance-of-all.ts';

/** The seven factors of everybody in the roster as of a day, and what the shop as a whole says of each. */
export interface FactorTable {
  roster: Roster;
  columns: { readonly [Name in Factor]: HeldFactorColumn<Name> };
  /** What unknown counts as; null: known of nobody. */
  assumed: Readonly<Record<Factor, number | null>>;
  /** Of how many customers a factor is known. */
  knownOf: Readonly<Record<Factor, number>>;
}

export interface FactorQuestion {
  /** YYYY-MM-DD: nothing after it is seen. */
  asOf: string;
  /** The same for what the owner said, and whom they entered: that holds from its day, whatever day the orders are known to. */
  givenAsOf: string;
  homeCurrency: string;
  /** Households or company groups as one customer each; absent: customers. */
  rollUp?: RolledUpKind;
}

const purchaseReads = purchaseDayReads;
const broughtReads: readonly TrackedName[] = ['customers', 'orders'];

/** The tables that each factor is read from. */
const factorReads: Readonly<Record<Factor, readonly TrackedName[]>> = {
  loyalty: purchaseReads,
  stability: purchaseReads,
  tolerance: [...purchaseReads, 'order_lines', 'cases'],
  suggestions: ['customers', 'orders', 'cases'],
  referrals: broughtReads,
  credit: [...purchaseReads, 'terms', 'payments'],
  influence: [...broughtReads, 'relations', 'contacts', 'groups', 'group_members'],
};

const givenReads: readonly TrackedName[] = ['customers', 'factor_scores'];

export const factorTableReads: readonly TrackedName[] = [
  ...new Set([...givenReads, ...factors.flatMap((factor) => factorReads[factor])]),
];

/** The ranking's day, the one it is compared with, and the ranking of groups. */
const mostDays = 3;
const rhythms = new CacheByTables<PurchaseRhythms>(mostDays);
const brought = new CacheByTables<PeopleBrought>(mostDays);
const given = new CacheByTables<GivenScoresOfAll>(mostDays);
const columnsByFactor = new Map(factors.map((factor) => [factor, new CacheByTables<FactorColumn>(mostDays)]));
const tables = new CacheByTables<FactorTable>(mostDays);

/** Each factor is read again only where one of its own tables was written. */
export function keptFactors(archive: Archive, question: FactorQuestion): FactorTable {
  const key = JSON.stringify(question);
  return tables.get(archive, { key, reads: factorTableReads }, () => {
    const { reader } = archive;
    const { asOf, givenAsOf, rollUp } = question;
    const day = { asOf, enteredBy: givenAsOf };
    const roster = rollUp === undefined ? rosterOn(archive, day) : rolledUpRoster(archive, rollUp, day);
    const read = (reads: readonly TrackedName[]) => (rollUp === undefined ? reads : [...reads, ...rollUpReads]);
    const rhythmsOfAll = () =>
      rhythms.get(archive, { key, reads: read(purchaseReads) }, () => readPurchaseRhythms(reader, roster, asOf));
    const broughtOfAll = () =>
      brought.get(archive, { key, reads: read(broughtReads) }, () => readPeopleBrought(reader, roster, question));
    const givenOfAll = given.get(archive, { key, reads: read(givenReads) }, () =>
      readGivenScores(reader, roster, question.givenAsOf),
    );
    function column<Name extends Factor>(factor: Name, compute: () => FactorColumn<Name>): HeldFactorColumn<Name> {
      const kept = columnsByFactor.get(factor)?.get(archive, { key, reads: read(factorReads[factor]) }, compute);
      return heldColumn(kept as FactorColumn<Name>, givenOfAll[factor]);
    }
    const columns = {
      loyalty: column('loyalty', () => loyaltyColumn(rhythmsOfAll(), readBuysElsewhere(reader, roster), asOf)),
      stability: column('stability', () => stabilityColumn(rhythmsOfAll(), asOf)),
      tolerance: column('tolerance', () => readTolerance(reader, roster, rhythmsOfAll(), asOf)),
      suggestions: column('suggestions', () => readSuggestions(reader, roster, asOf)),
      referrals: column('referrals', () => referralColumn(roster, broughtOfAll())),
      credit: column('credit', () => readCredit(reader, roster, question)),
      influence: column('influence', () => readInfluence(reader, roster, broughtOfAll(), asOf)),
    };
    const purchaseDays = rhythmsOfAll().counts;
    const customers = roster.ids.length - roster.emptyPlaces.size;
    return {
      roster,
      columns,
      assumed: byKey(factors, (factor) =>
        assumedScore(factor, { scores: columns[factor].scores, purchaseDays, customers }),
      ),
      knownOf: byKey(factors, (factor) => countKnown(columns[factor].scores)),
    };
  });
}

function referralColumn(roster: Roster, found: PeopleBrought): FactorColumn<'referrals'> {
  const none = referralScore({ people: 0, netMinor: 0 }, found) ?? Number.NaN;
  return sparseColumn<'referrals'>(roster, found.evidence, (evidence) => referralScore(evidence, found), none);
}

function countKnown(scores: Float64Array): number {
  let known = 0;
  for (const score of scores) if (!Number.isNaN(score)) known += 1;
  return known;
}
