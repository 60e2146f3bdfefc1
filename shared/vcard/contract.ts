import { z } from 'zod';
import { customerFilterSchema } from '../customers/filter.ts';
import { importModes } from '../import/fields.ts';
import { operation } from '../operation.ts';

const job = z.object({ jobId: z.string() });

export const vcardContract = {
  /**
   * Starts taking the cards of a .vcf file, or a dry run of it; collected by `import.result`, undone by `import.undo`.
   * Errors: FILE_…, JOB_OTHER_RUNNING.
   */
  start: operation
    .input(
      z.object({ file: z.string(), mode: z.enum(importModes).default('fill'), dryRun: z.boolean().default(false) }),
    )
    .output(job),
  /** Starts making a .vcf file (3.0) of the customers a filter keeps; collected by `tables.saved`. */
  save: operation.input(z.object({ filter: customerFilterSchema.prefault({}) })).output(job),
};
