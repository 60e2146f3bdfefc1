import { door } from '../engine/door.ts';
import { reachList } from './reach-list.ts';

export const reachOperations = {
  list: door.reach.list.handler(({ input, context }) => reachList(context, context.session.archive.reader, input)),
};
