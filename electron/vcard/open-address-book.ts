import { type FileBytes, openFileBytes } from '../spreadsheet/file-bytes.ts';
import { fileProblem, megabytes } from '../spreadsheet/file-problem.ts';
import type { OpeningContext } from '../spreadsheet/table.ts';
import type { AddressBook } from './address-book.ts';
import { openCardTable } from './card-table-file.ts';
import { isVcardFile, openVcardFile } from './vcard-file.ts';

/** An address book with a photo for each of ten thousand people is about half of it. */
const largestVcardFileBytes = 256 * 1024 * 1024;

/** Opens a file and hands over the address book it holds, null where it holds none. */
export async function withAddressBook<Result>(
  path: string,
  context: OpeningContext,
  work: (book: AddressBook | null, bytes: FileBytes) => Promise<Result>,
): Promise<Result> {
  const { caps } = context;
  const bytes = await openFileBytes(path, { ...caps, fileBytes: Math.max(caps.fileBytes, largestVcardFileBytes) });
  try {
    return await work(await openAddressBook(bytes, context), bytes);
  } finally {
    await bytes.close();
  }
}

async function openAddressBook(bytes: FileBytes, context: OpeningContext): Promise<AddressBook | null> {
  if (isVcardFile(bytes)) return openVcardFile(bytes, context);
  const { fileBytes } = context.caps;
  if (bytes.sizeBytes > fileBytes) {
    throw fileProblem('FILE_TOO_LARGE', { limit: megabytes(fileBytes), found: megabytes(bytes.sizeBytes) });
  }
  return openCardTable(bytes, context);
}
