import { z } from 'zod';
import { operation, readsFrom } from '../operation.ts';
import { addressKeyPattern, longestAddressTexts } from './limits.ts';

const addressTextsSchema = z.object({
  /** Stands in the address in place of the texts. */
  key: z.string().regex(addressKeyPattern),
  /** The texts, as the page reads them: JSON. */
  texts: z.string().max(longestAddressTexts),
});
export type AddressTexts = z.infer<typeof addressTextsSchema>;

/**
 * Texts of page addresses (the words of a filter), which can be somebody's name and would stay in a browser's history.
 * They are kept in memory for as long as the archive is open, so that back, forward and reload find them; announces nothing.
 */
export const addressTextsContract = {
  /** Replaces the texts of that key. Errors: ARCHIVE_NONE_OPEN, ARCHIVE_CHANGED. */
  keep: operation.input(addressTextsSchema).output(z.object({})),
  /** Empty where no archive is open. */
  list: readsFrom().output(z.object({ kept: z.array(addressTextsSchema) })),
};
