import { beginningInBytes, safeFileName } from './file-name.ts';

/** Half of what a file name holds: the other half is for what it is and of when. */
const longestArchiveBytes = 90;

/** "Regency Gifts – Key accounts 2011-06-01 to 2011-11-30.xlsx": whose figures they are comes first. */
export function exportFileName(archiveName: string, subject: string, extension: string): string {
  const archive = beginningInBytes(archiveName.trim(), longestArchiveBytes);
  return safeFileName(`${archive === '' ? '' : `${archive.trim()} – `}${subject}.${extension}`);
}
