import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import type { SuccessSource } from '../../shared/playbooks/outcome-rows.ts';
import type { Connection } from '../archive/query.ts';
import { countedOrders } from '../groups/household-of.ts';
import { isPurchase } from '../orders/purchase-sql.ts';
import { itemName } from '../products/item-name.ts';
import { soldLine, soldOrder } from '../products/sold-products.ts';
import { referredAt } from '../referrals/referred-at-sql.ts';
import { dayOfMoment } from './events/case-events.ts';
import type { OutcomeGroup } from './outcome-groups.ts';
import { textOfDay } from './playbook-facts.ts';
import { thingOf } from './things-of-events.ts';

interface OrderRow {
  id: number;
  number: string | null;
  minor: number;
  currency: string;
}

/** What counted as the success of each enrolment that has one: the first of its kind on the day. */
export function successSources({ facts, people }: OutcomeGroup): (enrolment: Enrolment) => SuccessSource | null {
  const { connection, clock, asOfDay } = facts;
  const find = statementsOf(connection);
  return ({ personId, subject, key, eventDay, version: { definition }, success }) => {
    if (success.day === null) return null;
    const day = textOfDay(success.day);
    switch (definition.success.kind) {
      case 'ordered':
        return orderOf(find.order.get(...purchasesOn.parameters(personId, asOfDay, [day])));
      case 'orderedThing': {
        const isThing = thingOf(definition, { subject, key, eventDay }, people.of(personId).record.cases);
        return orderOf(find.orderOfItem.all(personId, day).find(({ item }) => isThing(item)));
      }
      case 'broughtSomebody': {
        const found = find.brought
          .all(personId)
          .find(({ customerId, at }) => subject !== `${customerId}` && dayOfMoment(at, clock.now) === success.day);
        if (found === undefined) return null;
        return { kind: 'customer', customerId: found.customerId, number: found.number, name: found.name };
      }
      case 'answered':
        return contactOf(find.visit.get(personId, day));
      case 'contactWithNextStep':
        return contactOf(find.contactWithNextStep.get(personId, day));
      case 'caseSatisfied': {
        const found = find.case.get(subject);
        return found === undefined ? null : { kind: 'case', ...found };
      }
    }
  };
}

const purchasesOn = countedOrders(`${isPurchase} AND day = ?`);
const orderColumns = 'orders.id, orders.number, net_minor AS minor, currency';

function statementsOf(connection: Connection) {
  return {
    order: connection.prepare<(string | number)[], OrderRow>(
      `SELECT ${orderColumns} FROM orders WHERE id IN (${purchasesOn.sql}) ORDER BY time, id LIMIT 1`,
    ),
    orderOfItem: connection.prepare<[number, string], OrderRow & { item: string }>(
      `SELECT ${orderColumns}, ${itemName} AS item FROM orders JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE customer_id = ? AND day = ? AND ${soldOrder} AND ${soldLine} ORDER BY time, orders.id`,
    ),
    brought: connection.prepare<[number], { customerId: number; number: string; name: string; at: number }>(
      `SELECT id AS customerId, number, name, ${referredAt} AS at FROM customers
        WHERE referred_by = ? AND binned_at IS NULL AND merged_into IS NULL ORDER BY id`,
    ),
    visit: connection.prepare<[number, string], { id: number; text: string }>(
      `SELECT id, text FROM contacts
        WHERE customer_id = ? AND day = ? AND (direction = 'in' OR touchpoint = 'visit') ORDER BY id LIMIT 1`,
    ),
    contactWithNextStep: connection.prepare<[number, string], { id: number; text: string }>(
      `SELECT id, text FROM contacts
        WHERE customer_id = ? AND day = ? AND next_contact_day IS NOT NULL ORDER BY id LIMIT 1`,
    ),
    case: connection.prepare<[string], { id: number; text: string }>('SELECT id, text FROM cases WHERE id = ?'),
  };
}

function orderOf(row: OrderRow | undefined): SuccessSource | null {
  if (row === undefined) return null;
  const { id, number, minor, currency } = row;
  return { kind: 'order', id, number, net: { minor, currency } };
}

function contactOf(row: { id: number; text: string } | undefined): SuccessSource | null {
  return row === undefined ? null : { kind: 'contact', ...row };
}
