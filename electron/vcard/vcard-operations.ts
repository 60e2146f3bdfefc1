import { door } from '../engine/door.ts';
import { givenFile } from '../import/given-file.ts';
import { importCards } from './import-cards.ts';
import { saveCards } from './save-cards.ts';

export const vcardOperations = {
  start: door.vcard.start.handler(({ input: { file, mode, dryRun }, context }) => {
    const request = { file: givenFile(context, file), mode, dryRun };
    if (!dryRun) void context.session.writable;
    return {
      jobId: context.jobs.start(dryRun ? 'importPlan' : 'import', 'reading', (control) =>
        importCards(context, request, control),
      ),
    };
  }),
  save: door.vcard.save.handler(({ input, context }) => ({
    jobId: context.jobs.start('tableSave', 'saving', (control) => saveCards(context, input, control)),
  })),
};
