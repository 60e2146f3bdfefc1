import { door } from '../engine/door.ts';
import { givenFile } from '../import/given-file.ts';
import { importJob, importPlanJob } from '../import/import-jobs.ts';
import { tableSaveJob } from '../tables/save-table.ts';
import { importCards } from './import-cards.ts';
import { saveCards } from './save-cards.ts';

export const vcardOperations = {
  recognise: door.vcard.recognise.handler(({ input: { file, reading, dateOrder }, context, signal }) => {
    const { path, name } = givenFile(context, file);
    return context.reader.recogniseCards({ path, fileName: name, reading, dateOrder }, signal);
  }),
  start: door.vcard.start.handler(({ input: { file, ...how }, context }) => {
    const request = { file: givenFile(context, file), ...how };
    if (!how.dryRun) context.session.assertWritable();
    return {
      jobId: context.jobs.start(how.dryRun ? importPlanJob : importJob, 'reading', (control) =>
        importCards(context, request, control),
      ),
    };
  }),
  save: door.vcard.save.handler(({ input, context }) => ({
    jobId: context.jobs.start(tableSaveJob, 'saving', (control) => saveCards(context, input, control)),
  })),
};
