import { door } from '../engine/door.ts';
import { reachList } from './reach-list.ts';

export const reachOperations = {
  list: door.reach.list.handler(({ input, context: { session, clock } }) =>
    reachList(session.archive.reader, input, { homeCurrency: session.homeCurrency, today: clock.today() }),
  ),
};
