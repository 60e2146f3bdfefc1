import type { ReachChannel } from '../../shared/customers/permission.ts';
import { wayOfChannel } from '../../shared/today/contact-by.ts';
import type { Task } from '../../shared/today/contract.ts';
import type { ReachDetail, ReachDetails } from '../../shared/today/ways-to-reach.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import type { PlaybookFacts } from '../playbooks/playbook-facts.ts';
import { answeredChannelsSql } from '../timeline/answered-channels-sql.ts';
import { reachDetailsSql, withAddressText } from './reach-details.ts';

/** What a task says of its customer. */
export type DescribedPerson = Pick<
  Task,
  'customerId' | 'number' | 'name' | 'isNamed' | 'moneyMinor' | 'lookedAfterBy' | 'refused' | 'answersBy' | ReachDetail
>;

/** Null: nobody whom the shop knows. */
export type PersonOfTask = (customerId: number | null) => DescribedPerson;

const nobody = {
  ...{ customerId: null, number: '', name: '', isNamed: false, moneyMinor: 0, lookedAfterBy: '' },
  ...{ phone: '', wechat: '', email: '', address: '', refused: [], answersBy: null },
} satisfies DescribedPerson;

interface StoredPerson extends ReachDetails {
  lookedAfterBy: string;
  /** As JSON. */
  refused: string;
  /** Channels, as JSON. */
  answeredBy: string;
}

interface KnownOfPeople {
  /** On the list of key accounts. */
  named: ReadonlySet<number>;
  moneyOf(customerId: number): number;
}

/** Read where a task asks. */
export function peopleOfTasks(facts: PlaybookFacts, { named, moneyOf }: KnownOfPeople): PersonOfTask {
  const stored = facts.connection.prepare<{ customerId: number; asOf: string }, StoredPerson>(
    `SELECT coalesce(staff.name, '') AS lookedAfterBy, ${reachDetailsSql}, ${refusedChannelsSql} AS refused,
            ${answeredChannelsSql} AS answeredBy
       FROM customers LEFT JOIN staff ON staff.id = looked_after_by WHERE customers.id = :customerId`,
  );
  return (customerId) => {
    const row = customerId === null ? undefined : stored.get({ customerId, asOf: facts.asOfDay });
    if (customerId === null || row === undefined) return nobody;
    const { answeredBy, ...said } = withAddressText(row);
    const refused = JSON.parse(row.refused) as ReachChannel[];
    const answers = (JSON.parse(answeredBy) as string[]).flatMap((channel) => wayOfChannel(channel) ?? []);
    return {
      customerId,
      ...facts.customerOf(customerId),
      isNamed: named.has(customerId),
      moneyMinor: moneyOf(customerId),
      ...said,
      refused,
      answersBy: answers.find((way) => !refused.includes(way)) ?? null,
    };
  };
}
