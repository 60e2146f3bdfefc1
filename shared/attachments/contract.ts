import { z } from 'zod';
import { longest } from '../longest.ts';
import { operation, readsFrom } from '../operation.ts';
import type { Attachment } from './attachment.ts';

export const attachmentSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  mediaType: z.string(),
  byteCount: z.number().int(),
  addedAt: z.number(),
}) satisfies z.ZodType<Attachment>;

const attachmentId = z.object({ id: z.number().int() });
const actId = z.number().int().nullable();

export const attachmentsContract = {
  /** Everything attached to a customer or to one of their contacts, the photo apart; latest first. */
  list: readsFrom('attachments', 'customers')
    .input(z.object({ customerId: z.number().int() }))
    .output(z.object({ attachments: z.array(attachmentSchema.extend({ contactId: z.number().int().nullable() })) })),
  /**
   * Takes files into the archive. One act for all of them.
   * Errors: CUSTOMER_UNKNOWN, CONTACT_UNKNOWN, FILE_MISSING, FILE_UNREADABLE, ATTACHMENT_EMPTY, ATTACHMENT_TOO_LARGE,
   * ATTACHMENT_RUNS (a program: never kept).
   */
  add: operation
    .input(
      z.object({
        customerId: z.number().int(),
        contactId: z.number().int().nullable().default(null),
        files: z.array(z.string()).min(1).max(20),
      }),
    )
    .output(z.object({ ids: z.array(z.number().int()), actId })),
  /** Error: ATTACHMENT_UNKNOWN. */
  remove: operation.input(attachmentId).output(z.object({ actId })),
  /** Another name to be shown and saved under; the ending stays. Error: ATTACHMENT_UNKNOWN. */
  rename: operation
    .input(attachmentId.extend({ name: z.string().min(1).max(longest.fileName) }))
    .output(z.object({ actId })),
  /** The bytes of a picture, to be drawn. Errors: ATTACHMENT_UNKNOWN, ATTACHMENT_NO_PICTURE. */
  picture: readsFrom('attachments', 'attachment_contents')
    .input(attachmentId)
    .output(z.object({ mediaType: z.string(), base64: z.string() })),
  /**
   * A copy as a file for the host to give to the person: never run or opened from here.
   * Errors: ATTACHMENT_UNKNOWN, ATTACHMENT_RUNS.
   */
  takeOut: readsFrom('attachments', 'attachment_contents')
    .input(attachmentId)
    .output(z.object({ token: z.string(), name: z.string() })),
  /**
   * The customer's photo, from a file; null takes it away. Errors: CUSTOMER_UNKNOWN, ATTACHMENT_NO_PICTURE, those of
   * `add`.
   */
  setPhoto: operation
    .input(z.object({ customerId: z.number().int(), file: z.string().nullable() }))
    .output(z.object({ actId })),
  /** The attachment that is the customer's photo. Error: CUSTOMER_UNKNOWN. */
  photo: readsFrom('attachments', 'customers')
    .input(z.object({ customerId: z.number().int() }))
    .output(z.object({ attachment: attachmentSchema.nullable() })),
};
