import { z } from 'zod';
import { errorValuesSchema } from '../error-values-schema.ts';
import { errorCodes } from '../errors.ts';
import { ofProgram, operation } from '../operation.ts';
import { languages } from './languages.ts';

export { type Language, languages } from './languages.ts';

export const programSettingsSchema = z.object({
  /** Null: follow the system. */
  language: z.enum(languages).nullable(),
  theme: z.enum(['auto', 'light', 'dark']),
});
export type ProgramSettings = z.infer<typeof programSettingsSchema>;

/** Why what is set holds only until the program ends: an error code and its values. Null: it is kept. */
const notKept = z.object({ code: z.enum(errorCodes), values: errorValuesSchema }).nullable();

/** Settings of the program on this machine, not of an archive. */
export const settingsContract = {
  get: ofProgram('profile').output(
    programSettingsSchema.extend({
      systemLanguage: z.enum(languages),
      host: z.enum(['electron', 'browser', 'command-line']),
      appVersion: z.string(),
      /** The machine's local calendar day, YYYY-MM-DD: the one place "today" comes from. */
      today: z.string(),
      notKept,
    }),
  ),
  /** In force at once. */
  set: operation.input(programSettingsSchema.partial()).output(programSettingsSchema.extend({ notKept })),
  /** What the page keeps of its looks on this machine, by name. A browser forgets them with every start: its address is new. */
  pageNotes: ofProgram('profile').output(z.record(z.string(), z.string())),
  /** Widths, columns, the page it was left at: never what a person typed. Announces nothing. */
  keepPageNote: operation
    .input(z.object({ name: z.string().regex(/^[A-Za-z][\w.-]{0,79}$/u), text: z.string().max(10_000) }))
    .output(z.object({})),
};
