import { door } from '../engine/door.ts';
import { chosenColumns, hasChosenColumns, saveTable, tableSaveJob } from './save-table.ts';

export const tablesOperations = {
  save: door.tables.save.handler(({ input, context }) => {
    const { reader } = context.session.archive;
    const columns = chosenColumns(reader, input.question, input.columns);
    const isInFull = input.columns === undefined && hasChosenColumns(input.question);
    const request = { ...input, columns, isInFull };
    return { jobId: context.jobs.start(tableSaveJob, 'saving', (control) => saveTable(context, request, control)) };
  }),
  saved: door.tables.saved.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, tableSaveJob)),
};
