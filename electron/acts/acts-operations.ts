import { ShukeError } from '../../shared/errors.ts';
import { door } from '../engine/door.ts';
import { findAct, listActs } from './list-acts.ts';
import { undoAct } from './undo-act.ts';

export const actsOperations = {
  list: door.acts.list.handler(({ input, context: { session } }) => listActs(session.archive.reader, input)),
  undo: door.acts.undo.handler(({ input, context: { session, clock, changes } }) => {
    const undoId = undoAct(session.writable, input.actId, clock.now(), input);
    changes.announce('archive', 'customers', 'orders', 'acts');
    const act = findAct(session.archive.reader, undoId);
    if (!act) throw new ShukeError('ACT_UNKNOWN', { act: undoId });
    return { act };
  }),
  changes: door.acts.changes.handler(async function* ({ context: { changes }, signal }) {
    yield* changes.listen(signal);
  }),
};
