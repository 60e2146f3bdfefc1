import { z } from 'zod';
import { languages, programSettingsSchema } from '../settings/contract.ts';

const shortText = z.string().max(300);

/** What the window's menu, title and notices follow of the page. No customer is named in it. */
export const pageStateSchema = z.object({
  language: z.enum(languages),
  theme: programSettingsSchema.shape.theme,
  /** The archive that is open, by its file's name. */
  archive: z.object({ name: shortText, isSample: z.boolean() }).nullable(),
  /** The pages of the rail from the top, in the page's language: Ctrl+1…9 follow them. */
  pages: z.array(shortText).max(30),
  /** What the page that is shown has an answer for just now. */
  offers: z.array(z.enum(['exportTable', 'previousCustomer', 'nextCustomer'])).max(3),
  areNamesHidden: z.boolean(),
  /** What is due, where it was worked out: for the notices of the system. */
  due: z
    .object({
      /** YYYY-MM-DD. */
      day: shortText,
      tasks: z.number().int(),
      overdue: z.number().int(),
      /** HH:MM of an answer that is due within the hour; null: none is. */
      answerBy: shortText.nullable(),
    })
    .nullable(),
});
export type PageState = z.infer<typeof pageStateSchema>;
