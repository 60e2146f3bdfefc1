import { existingCustomer } from '../customers/existing-customer.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { careCheck } from './care-check.ts';
import {
  editAccount,
  keepAccount,
  type NewAccount,
  nameAccount,
  putAccountBack,
  removeAccount,
  setAccountAside,
} from './edit-named-accounts.ts';
import { accountOfCustomer, accountsOn, lastReasons } from './read-named-accounts.ts';
import { reviewAccounts } from './review-accounts.ts';

/** Of one customer the name, of several how many. */
function subjectOf(done: readonly { label: string }[]) {
  const [first] = done;
  const counts = done.length === 1 ? {} : { counts: { customers: done.length } };
  return { result: {}, subject: done.length === 1 ? (first?.label ?? '') : '', ...counts };
}

const add = asAct('namedAccounts.add', (writer, { accounts }: { accounts: readonly NewAccount[] }) =>
  subjectOf(accounts.map((account) => nameAccount(writer, account))),
);

const remove = asAct(
  'namedAccounts.remove',
  (writer, { customerIds, reason }: { customerIds: readonly number[]; reason: string }) =>
    subjectOf(customerIds.map((customerId) => removeAccount(writer, { customerId, reason }))),
);

const setAside = asAct('namedAccounts.setAside', (writer, input: Parameters<typeof setAccountAside>[1]) =>
  subjectOf([setAccountAside(writer, input)]),
);

const putBack = asAct('namedAccounts.putBack', (writer, input: { customerId: number }) =>
  subjectOf([putAccountBack(writer, input)]),
);

const edit = asAct('namedAccounts.edit', (writer, input: Parameters<typeof editAccount>[1]) =>
  subjectOf([editAccount(writer, input)]),
);

const keep = asAct('namedAccounts.keep', (writer, { customerIds }: { customerIds: readonly number[] }) =>
  subjectOf(customerIds.map((customerId) => keepAccount(writer, { customerId }))),
);

export const namedAccountsOperations = {
  list: door.namedAccounts.list.handler(({ context: { session, clock } }) => ({
    accounts: accountsOn(session.archive.reader, clock.today()),
  })),
  ofCustomer: door.namedAccounts.ofCustomer.handler(({ input, context: { session, clock } }) =>
    accountOfCustomer(session.archive.reader, input.customerId, clock.today()),
  ),
  care: door.namedAccounts.care.handler(({ context: { session, clock } }) =>
    careCheck(session.archive.reader, { at: clock.now(), today: clock.today() }),
  ),
  careOfCustomer: door.namedAccounts.careOfCustomer.handler(({ input, context: { session, clock } }) => {
    const { id } = existingCustomer(session.archive.reader, input.customerId);
    return careCheck(session.archive.reader, { at: clock.now(), today: clock.today() }, id).rows[0] ?? null;
  }),
  review: door.namedAccounts.review.handler(({ context }) => reviewAccounts(context)),
  reasons: door.namedAccounts.reasons.handler(({ context: { session } }) => lastReasons(session.archive.reader)),
  add: door.namedAccounts.add.handler(add),
  remove: door.namedAccounts.remove.handler(remove),
  setAside: door.namedAccounts.setAside.handler(setAside),
  putBack: door.namedAccounts.putBack.handler(putBack),
  edit: door.namedAccounts.edit.handler(edit),
  keep: door.namedAccounts.keep.handler(keep),
};
