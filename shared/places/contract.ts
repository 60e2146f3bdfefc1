import { z } from 'zod';
import { ofFile } from '../operation.ts';

const entrySchema = z.object({
  /** Stands for the path; the page never sends a path. */
  token: z.string(),
  name: z.string(),
});

/** The file chooser for archives that the engine serves: folders under the home folder and mounted drives. */
export const placesContract = {
  /** `token` null: the folder archives live in by default (Documents/Shuke). Error: PLACE_UNREADABLE. */
  browse: ofFile.input(z.object({ token: z.string().nullable() })).output(
    z.object({
      here: entrySchema.extend({ path: z.string(), writable: z.boolean() }),
      parent: entrySchema.nullable(),
      roots: z.array(entrySchema),
      folders: z.array(entrySchema),
      archives: z.array(entrySchema.extend({ sizeBytes: z.number(), modifiedAt: z.number() })),
      /** Set where the folder is kept in step with a cloud: archives there can be damaged by it. */
      syncedBy: z.string().nullable(),
    }),
  ),
};
