import { door } from '../engine/door.ts';
import { dropDraft, keepDraft, listDrafts } from './drafts.ts';

export const draftsOperations = {
  list: door.drafts.list.handler(({ context: { session } }) => listDrafts(session)),
  keep: door.drafts.keep.handler(({ input, context: { session } }) => ({ keptIn: keepDraft(session, input) })),
  drop: door.drafts.drop.handler(({ input, context: { session } }) => {
    dropDraft(session, input.name);
    return {};
  }),
};
