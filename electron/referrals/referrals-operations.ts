import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { referralTree } from './referral-tree.ts';
import { referrers } from './referrers.ts';
import { setReferrer } from './set-referrer.ts';

const set = asAct('referrals.set', (writer, input: Parameters<typeof setReferrer>[1]) => {
  const { label } = setReferrer(writer, input);
  return { result: {}, subject: label };
});

export const referralsOperations = {
  list: door.referrals.list.handler(({ input, context: { session } }) => {
    const { offset, limit, ...question } = input;
    const rows = referrers(session.archive, session.homeCurrency, question);
    return { currency: session.homeCurrency, total: rows.length, rows: rows.slice(offset, offset + limit) };
  }),
  tree: door.referrals.tree.handler(({ input, context: { session } }) =>
    referralTree(session.archive.reader, input.customerId, session.homeCurrency),
  ),
  set: door.referrals.set.handler(set),
};
