import { door } from '../engine/door.ts';
import { customerHistory, customerOf, historyOfAct } from './customer-history.ts';
import { productHistory } from './product-history.ts';
import { previewUndo } from './undo-preview.ts';

export const historyOperations = {
  ofCustomer: door.history.ofCustomer.handler(({ input: { customer, ...page }, context: { session } }) => {
    const { reader } = session.archive;
    const customerId = customerOf(reader, customer);
    return { customerId, ...customerHistory(reader, customerId, page) };
  }),
  ofProduct: door.history.ofProduct.handler(({ input, context: { session } }) =>
    productHistory(session.archive.reader, input),
  ),
  ofAct: door.history.ofAct.handler(({ input: { actId, ...page }, context: { session } }) =>
    historyOfAct(session.archive.reader, actId, page),
  ),
  undoPreview: door.history.undoPreview.handler(({ input, context: { session } }) =>
    previewUndo(session.writable, input.actId),
  ),
};
