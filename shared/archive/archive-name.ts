import { forbiddenInNames, unreservedName, visibleName } from '../files/name-rules.ts';

/** How every archive's file name ends. */
export const archiveExtension = '.shuke';

/** The name a person gives an archive, as a file name that every system takes, with the extension once. */
export function archiveFileName(name: string): string {
  const withoutExtension = name.toLowerCase().endsWith(archiveExtension)
    ? name.slice(0, -archiveExtension.length)
    : name;
  const safe = visibleName(withoutExtension, ' ')
    .replace(forbiddenInNames, ' ')
    .trim()
    .replace(/[. ]+$/u, '');
  return `${safe === '' ? 'Shuke' : unreservedName(safe)}${archiveExtension}`;
}
