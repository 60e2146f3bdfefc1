import { z } from 'zod';
import { errorValuesSchema } from '../error-values-schema.ts';
import { ofProgram, operation, readsFrom } from '../operation.ts';
import { languages } from '../settings/languages.ts';

const noticeSchema = z.object({ code: z.string(), values: errorValuesSchema });
export type ArchiveNotice = z.infer<typeof noticeSchema>;

const archiveStatusSchema = z.object({
  /** The same wherever the archive is moved or copied to. */
  id: z.string(),
  /** Identifies this opening of it; a page sends it back with what it writes (shownOpeningHeader). */
  opening: z.string(),
  name: z.string(),
  /** The whole path, always shown. */
  path: z.string(),
  /** The path for a narrow line: `~` stands for the person's own folder. */
  shortPath: z.string(),
  /** Of everything in it, what is still in the log next to the file too: the size of a copy. */
  sizeBytes: z.number(),
  homeCurrency: z.string(),
  isLocked: z.boolean(),
  isReadOnly: z.boolean(),
  /** The sample shop: to try things out, apart from real archives, removable. */
  isSample: z.boolean(),
  customers: z.number().int(),
  firstOrderDay: z.string().nullable(),
  lastOrderDay: z.string().nullable(),
  /** Instant (UTC milliseconds) of the last act, null in a new archive. */
  lastSavedAt: z.number().nullable(),
  schemaVersion: z.number().int(),
  createdAt: z.number(),
  /** Things to know about this archive or its place: synced folder, log set aside, conflict copies … */
  notices: z.array(noticeSchema),
});
export type ArchiveStatus = z.infer<typeof archiveStatusSchema>;

/** What of the archive is long to count: nothing on the way to the first screen waits for it. */
const orderCountsSchema = z.object({ orders: z.number().int(), lines: z.number().int() });
export type OrderCounts = z.infer<typeof orderCountsSchema>;

const recentArchiveSchema = z.object({
  token: z.string(),
  name: z.string(),
  path: z.string(),
  openedAt: z.number(),
  exists: z.boolean(),
});
export type RecentArchive = z.infer<typeof recentArchiveSchema>;

const startFailureSchema = noticeSchema.extend({
  /** The archive that did not open, to try it again or to unlock it. */
  archive: z.object({ token: z.string(), name: z.string() }),
});
export type StartFailure = z.infer<typeof startFailureSchema>;

const checkResultSchema = z.object({
  path: z.string(),
  pages: z.number().int(),
  damagedPages: z.array(z.number().int()),
  /** What is wrong, as codes; empty: everything is in order. */
  problems: z.array(noticeSchema),
  isSound: z.boolean(),
  /**
   * What was found and settled when the archive was opened, its damage apart: ARCHIVE_LEFT_IN_USE says with `at` (UTC
   * milliseconds) since when something may be missing.
   */
  warnings: z.array(noticeSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

const copyResultSchema = z.object({
  path: z.string(),
  name: z.string(),
  /** For `archive.open` and `archive.showInFolder`. */
  token: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** What was found in the copy, and is in the archive as well; empty: everything is in order. */
  problems: z.array(noticeSchema),
  isSound: z.boolean(),
});
export type CopyResult = z.infer<typeof copyResultSchema>;

export const archiveContract = {
  /** The open archive, or null. */
  status: ofProgram('place', 'customers', 'orders', 'acts', 'settings').output(archiveStatusSchema.nullable()),
  /** Error: ARCHIVE_NONE_OPEN. */
  orderCounts: readsFrom('orders', 'order_lines').output(orderCountsSchema),
  /**
   * Why the archive did not open that the program was started with, or left with the last time: an error code and its
   * values; null once any archive has been opened.
   */
  startFailure: ofProgram('place').output(startFailureSchema.nullable()),
  /** Makes a new archive and opens it. `folder` null: Documents/Shuke. Errors: ARCHIVE_EXISTS, PLACE_UNREADABLE, CURRENCY_UNKNOWN. */
  create: operation
    .input(
      z.object({
        folder: z.string().nullable(),
        name: z.string().trim().min(1).max(120),
        homeCurrency: z.string().length(3),
        passphrase: z.string().optional(),
      }),
    )
    .output(archiveStatusSchema),
  /** Opens by a token of `places.browse`, `archive.recents` or the host's file dialog. Errors: every ARCHIVE_… code. */
  open: operation.input(z.object({ token: z.string(), passphrase: z.string().optional() })).output(archiveStatusSchema),
  /** Closes the open archive. Error: ARCHIVE_CHANGED where the caller shows another one. */
  close: operation.output(z.object({})),
  /** Opens the sample shop in a language; makes it first where it is not there. Not listed among the recents. */
  openSample: operation.input(z.object({ language: z.enum(languages) })).output(archiveStatusSchema),
  /** Deletes the sample shop's file; closes it first where it is open. */
  removeSample: operation.output(z.object({})),
  recents: ofProgram('place', 'profile').output(z.array(recentArchiveSchema)),
  /** When a copy of the open archive was last saved from this machine and found in order (UTC milliseconds); null: never. */
  lastCopy: ofProgram('place', 'profile').output(z.object({ at: z.number().nullable() })),
  /** Takes an archive off the list of recents; the file stays. */
  forget: operation.input(z.object({ token: z.string() })).output(z.object({})),
  /**
   * Opens the system's file manager on the archive, or on the file of a token; `shown` false: there is none, show the path
   * to copy.
   */
  showInFolder: operation
    .input(z.object({ token: z.string() }).optional())
    .output(z.object({ shown: z.boolean(), path: z.string() })),
  /**
   * Starts one consistent copy of the open archive, its log included, which is opened and checked before it gets its name;
   * of an archive that is no longer in its place too. `folder` null: Documents/Shuke. Errors: ARCHIVE_EXISTS,
   * FOLDER_MISSING, ARCHIVE_DAMAGED, those of writing.
   */
  saveCopy: operation
    .input(z.object({ folder: z.string().nullable(), name: z.string().trim().min(1).max(120) }))
    .output(z.object({ jobId: z.string() })),
  /** What a finished `saveCopy` wrote. Errors: ARCHIVE_EXISTS, FOLDER_MISSING, ARCHIVE_DAMAGED, those of writing. */
  copySaved: operation.input(z.object({ jobId: z.string() })).output(copyResultSchema),
  /** Starts the check of every page and every derived figure. */
  check: operation.output(z.object({ jobId: z.string() })),
  /** What a finished `check` found. */
  checkResult: operation.input(z.object({ jobId: z.string() })).output(checkResultSchema),
};
