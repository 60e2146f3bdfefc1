import type { LinkedCustomer, MapPerson } from '../../shared/people/contract.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { broughtByOf, broughtOf } from '../referrals/referral-steps.ts';
import { peopleOfCustomer, weightiestFirst } from './people-of-customer.ts';

type Tied = Omit<MapPerson, 'beside'>;

/** The people around a customer and around those, no one twice. Error: CUSTOMER_UNKNOWN. */
export function mapOfPeople(
  connection: Connection,
  customerId: number,
  limit: number,
): { people: MapPerson[]; leftOut: number } {
  const { id } = existingCustomer(connection, customerId);
  const seen = new Set([keyOfCustomer(id)]);
  const firstSeen = ({ key }: Tied): boolean => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const nearest = tiedTo(connection, id)
    .filter(firstSeen)
    .map((person): MapPerson => ({ ...person, beside: null }));
  const further = nearest.flatMap(({ key, customer }) =>
    customer === null || customer.isBinned
      ? []
      : tiedTo(connection, customer.id)
          .filter(firstSeen)
          .map((person): MapPerson => ({ ...person, beside: key })),
  );
  const all = [...nearest, ...further];
  const people = all.slice(0, limit);
  return { people, leftOut: all.length - people.length };
}

function keyOfCustomer(id: number): string {
  return `customer-${id}`;
}

/** Whom one step leads to; those who are around come before those who only came by a word of theirs. */
function tiedTo(connection: Connection, id: number): Tied[] {
  const around = peopleOfCustomer(connection, id).map(
    ({ id: relationId, name, customer, relation, influence }): Tied => ({
      key: customer === null ? `relation-${relationId}` : keyOfCustomer(customer.id),
      name,
      customer,
      relation,
      influence,
      tie: 'around',
    }),
  );
  const referrer = broughtByOf(connection, id);
  const tiedByReferral = (customer: LinkedCustomer, tie: Tied['tie']): Tied => ({
    key: keyOfCustomer(customer.id),
    name: customer.name === '' ? customer.number : customer.name,
    customer,
    relation: '',
    influence: null,
    tie,
  });
  return [
    ...around,
    ...(referrer === null ? [] : [tiedByReferral(referrer, 'broughtBy')]),
    ...weightiestFirst(broughtOf(connection, id).map((customer) => tiedByReferral(customer, 'brought'))),
  ];
}
