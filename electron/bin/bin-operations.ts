import type { BinSelection } from '../../shared/bin/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { listBin, selectedOfBin } from './list-bin.ts';
import { purgeCustomers } from './purge-customers.ts';
import { previewPurge } from './purge-preview.ts';
import { rewriteArchive } from './rewrite-archive.ts';

const takeOut = asAct('customers.bulkEdit.takeOutOfBin', (writer, { selection }: { selection: BinSelection }) => {
  const ids = selectedOfBin(writer.connection, selection);
  for (const id of ids) writer.update('customers', id, { binned_at: null });
  return { result: { changed: ids.length }, subject: '', counts: { customers: ids.length } };
});

export const binOperations = {
  list: door.bin.list.handler(({ input, context: { session } }) => listBin(session.archive.reader, input)),
  purgePreview: door.bin.purgePreview.handler(({ input, context: { session } }) => {
    const { writer } = session.writable;
    return previewPurge(writer, selectedOfBin(writer, input.selection));
  }),
  purge: door.bin.purge.handler(({ input, context }) => {
    const archive = context.session.writable;
    // A job may be reading the state from before, which would keep it in the log.
    if (context.jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
    const ids = selectedOfBin(archive.reader, input.selection);
    if (ids.length === 0) throw new ShukeError('CUSTOMER_UNKNOWN', {});
    const actId = purgeCustomers(archive, ids, { verb: 'bin.purge', actor: 'owner' }, context.clock.now());
    // What was given out or is to be imported may speak of them, too.
    context.files.empty();
    return { actId, customers: ids.length, isRewritten: rewriteArchive(archive) };
  }),
  takeOut: door.bin.takeOut.handler(takeOut),
};
