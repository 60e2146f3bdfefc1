/** An order that is not paid at once. Days are YYYY-MM-DD; amounts are minor units of one currency. */
export interface AccountOrder {
  id: number;
  day: string;
  /** By when it is to be paid. */
  dueDay: string;
  /** Above zero. */
  amount: number;
  /** The day on which all of it was paid, where that is known without a payment of its own. */
  paidDay: string | null;
}

/** A payment or a return. */
export interface AccountCredit {
  /** Of a payment. */
  paymentId?: number;
  day: string;
  /** Above zero. */
  amount: number;
  /** The order it pays first; null: the oldest. */
  orderId: number | null;
  /** What is left of it once nothing is owed was given back at once, and is no balance in the customer's favour. */
  isRestGivenBack: boolean;
}

export interface OwedOrder {
  id: number;
  day: string;
  dueDay: string;
  amount: number;
  owed: number;
  /** The day on which the last of it was paid; null: something of it is owed. */
  settledDay: string | null;
}

/** How much of an order a payment paid; what it paid of orders that came after it is not said. */
export interface PaidPart {
  paymentId: number;
  orderId: number;
  amount: number;
}

export interface Account {
  /** Every order up to the day, the oldest first. */
  orders: OwedOrder[];
  owed: number;
  /** What was paid beyond all that was owed. */
  inFavour: number;
  /** In the order in which it was paid. */
  paidParts: PaidPart[];
}

type AccountEvent =
  | { kind: 'order'; day: string; order: AccountOrder }
  | { kind: 'credit'; day: string; credit: AccountCredit }
  | { kind: 'paid'; day: string; orderId: number };

/** On one day: what is bought is owed before it is paid. */
const orderOfKinds: Record<AccountEvent['kind'], number> = { order: 0, credit: 1, paid: 2 };

/**
 * The account of one customer at the end of the day `on`. A credit pays the order it names, whether that is there
 * already or comes later; the rest of it, and a credit that names none, pays the oldest order first. What is left pays
 * the orders that follow.
 */
export function accountOn(on: string, orders: readonly AccountOrder[], credits: readonly AccountCredit[]): Account {
  const account: OwedOrder[] = [];
  const byId = new Map<number, OwedOrder>();
  const ids = new Set(orders.map(({ id }) => id));
  const paidAhead = new Map<number, number>();
  let firstOpen = 0;
  let inFavour = 0;
  const paidParts: PaidPart[] = [];
  let paymentId: number | undefined;

  /** What is left of the amount. */
  function payOrder(order: OwedOrder, amount: number, day: string): number {
    const paid = Math.min(order.owed, amount);
    if (paid === 0) return amount;
    order.owed -= paid;
    if (paymentId !== undefined) paidParts.push({ paymentId, orderId: order.id, amount: paid });
    if (order.owed === 0) order.settledDay = day;
    return amount - paid;
  }

  function payOldest(amount: number, day: string): number {
    let rest = amount;
    for (let at = firstOpen; at < account.length && rest > 0; at += 1) {
      const order = account[at] as OwedOrder;
      rest = payOrder(order, rest, day);
    }
    while (account[firstOpen]?.owed === 0) firstOpen += 1;
    return rest;
  }

  for (const event of eventsUpTo(on, orders, credits)) {
    paymentId = event.kind === 'credit' ? event.credit.paymentId : undefined;
    if (event.kind === 'order') {
      const { id, day, dueDay, amount } = event.order;
      const order: OwedOrder = { id, day, dueDay, amount, owed: amount, settledDay: null };
      account.push(order);
      byId.set(id, order);
      const restOfAhead = payOrder(order, paidAhead.get(id) ?? 0, day);
      paidAhead.delete(id);
      inFavour = payOldest(inFavour + restOfAhead, day);
    } else if (event.kind === 'credit') {
      const { day, amount, orderId, isRestGivenBack } = event.credit;
      const named = orderId === null ? undefined : byId.get(orderId);
      if (orderId !== null && named === undefined && ids.has(orderId)) {
        paidAhead.set(orderId, (paidAhead.get(orderId) ?? 0) + amount);
        continue;
      }
      const rest = payOldest(named === undefined ? amount : payOrder(named, amount, day), day);
      if (!isRestGivenBack) inFavour += rest;
    } else {
      const order = byId.get(event.orderId);
      if (order !== undefined) payOrder(order, order.owed, event.day);
    }
  }
  for (const amount of paidAhead.values()) inFavour += amount;
  return { orders: account, owed: account.reduce((sum, { owed }) => sum + owed, 0), inFavour, paidParts };
}

function eventsUpTo(
  on: string,
  orders: readonly AccountOrder[],
  credits: readonly AccountCredit[],
): readonly AccountEvent[] {
  const events: AccountEvent[] = [];
  for (const order of orders) {
    events.push({ kind: 'order', day: order.day, order });
    const { id, day, paidDay } = order;
    if (paidDay !== null) events.push({ kind: 'paid', day: paidDay < day ? day : paidDay, orderId: id });
  }
  for (const credit of credits) events.push({ kind: 'credit', day: credit.day, credit });
  return events
    .filter(({ day }) => day <= on)
    .sort((a, b) => (a.day === b.day ? orderOfKinds[a.kind] - orderOfKinds[b.kind] : a.day < b.day ? -1 : 1));
}
