import { Readable } from 'node:stream';
import { isPicture } from '../../shared/attachments/attachment.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Connection } from '../archive/query.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import { contentOf } from './attachment-contents.ts';
import {
  type AttachmentPlace,
  type AttachmentRow,
  existingAttachment,
  keepAttachments,
  placeOf,
  removeAttachment,
  renameAttachment,
  setPhoto,
} from './keep-attachments.ts';
import { listAttachments, photoOf } from './list-attachments.ts';
import { discardFiles, type FileToKeep, readFilesToKeep } from './read-files-to-keep.ts';
import { runsWhenOpened } from './runs-when-opened.ts';

const add = asAct('attachments.add', (writer, input: AttachmentPlace & { files: FileToKeep[] }) => {
  const place = placeOf(writer.connection, input);
  const ids = keepAttachments(writer, place, input.files);
  return { result: { ids }, subject: place.label, counts: { attachments: ids.length } };
});

const remove = asAct('attachments.remove', (writer, input: { id: number }) => {
  const { label } = removeAttachment(writer, input.id);
  return { result: {}, subject: label };
});

const rename = asAct('attachments.rename', (writer, input: { id: number; name: string }) => {
  const { label } = renameAttachment(writer, input.id, input.name);
  return { result: {}, subject: label };
});

const setPhotoOf = asAct('attachments.setPhoto', (writer, input: { customerId: number; file: FileToKeep | null }) => {
  const { label } = setPhoto(writer, input.customerId, input.file);
  return { result: {}, subject: label };
});

export const attachmentsOperations = {
  list: door.attachments.list.handler(({ input, context: { session } }) => ({
    attachments: listAttachments(session.archive.reader, input.customerId),
  })),
  add: door.attachments.add.handler(async ({ input, context }) => {
    const files = await readFilesToKeep(context, input.files);
    const done = add({ input: { ...input, files }, context });
    discardFiles(context, input.files);
    return done;
  }),
  remove: door.attachments.remove.handler(remove),
  rename: door.attachments.rename.handler(rename),
  picture: door.attachments.picture.handler(({ input, context: { session } }) => {
    const { name, mediaType, content } = attachmentWithContent(session.archive.reader, input.id);
    if (!isPicture({ mediaType })) throw new ShukeError('ATTACHMENT_NO_PICTURE', { file: name });
    return { mediaType, base64: Buffer.from(content).toString('base64') };
  }),
  takeOut: door.attachments.takeOut.handler(async ({ input, context: { session, files } }) => {
    const { name, content } = attachmentWithContent(session.archive.reader, input.id);
    // An import or another program may have put it there.
    if (runsWhenOpened(name, content)) throw new ShukeError('ATTACHMENT_RUNS', { file: name });
    return { token: await files.put(Readable.from([content]), name, { owned: true }), name };
  }),
  setPhoto: door.attachments.setPhoto.handler(async ({ input, context }) => {
    const tokens = input.file === null ? [] : [input.file];
    const [file = null] = await readFilesToKeep(context, tokens);
    if (file !== null && !isPicture(file)) throw new ShukeError('ATTACHMENT_NO_PICTURE', { file: file.name });
    const done = setPhotoOf({ input: { customerId: input.customerId, file }, context });
    discardFiles(context, tokens);
    return done;
  }),
  photo: door.attachments.photo.handler(({ input, context: { session } }) => ({
    attachment: photoOf(session.archive.reader, input.customerId),
  })),
};

/** Errors: ATTACHMENT_UNKNOWN; also where the bytes are not there. */
function attachmentWithContent(connection: Connection, id: number): AttachmentRow & { content: Uint8Array } {
  const attachment = existingAttachment(connection, id);
  const content = contentOf(connection, attachment.sha256);
  if (content === null) throw new ShukeError('ATTACHMENT_UNKNOWN', { attachment: id });
  return { ...attachment, content };
}
