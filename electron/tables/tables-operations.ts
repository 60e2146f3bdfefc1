import { door } from '../engine/door.ts';
import { chosenColumns, saveTable, tableSaveJob } from './save-table.ts';

export const tablesOperations = {
  save: door.tables.save.handler(({ input, context }) => {
    const { reader } = context.session.archive;
    const columns = chosenColumns(reader, input.question, input.columns);
    const { table } = input.question;
    const hasChoice = table === 'customers' || table === 'ranking';
    const request = { ...input, columns, isInFull: hasChoice && input.columns === undefined };
    return { jobId: context.jobs.start(tableSaveJob, 'saving', (control) => saveTable(context, request, control)) };
  }),
  saved: door.tables.saved.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, tableSaveJob)),
};
