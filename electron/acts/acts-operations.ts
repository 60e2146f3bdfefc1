import { ShukeError } from '../../shared/errors.ts';
import { door } from '../engine/door.ts';
import { findAct, listActs } from './list-acts.ts';
import { sourcesOfAnswers } from './sources-of-answers.ts';
import { undoAct } from './undo-act.ts';

export const actsOperations = {
  list: door.acts.list.handler(({ input, context: { session } }) => listActs(session.archive.reader, input)),
  undo: door.acts.undo.handler(({ input, context: { session, clock } }) => {
    const undoId = undoAct(session.writable, input.actId, clock.now(), input);
    const act = findAct(session.archive.reader, undoId);
    if (!act) throw new ShukeError('ACT_UNKNOWN', { act: undoId });
    return { act };
  }),
  sources: door.acts.sources.handler(() => sourcesOfAnswers()),
  changes: door.acts.changes.handler(({ context: { changes }, signal }) => changes.listen(signal)),
};
