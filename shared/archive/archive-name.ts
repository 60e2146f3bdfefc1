/** How every archive's file name ends. */
export const archiveExtension = '.shuke';

/** The name a person gives an archive, as a file name: without what Windows forbids, with the extension once. */
export function archiveFileName(name: string): string {
  const withoutExtension = name.toLowerCase().endsWith(archiveExtension)
    ? name.slice(0, -archiveExtension.length)
    : name;
  const safe = [...withoutExtension]
    .map((character) => (character < ' ' || '<>:"/\\|?*'.includes(character) ? ' ' : character))
    .join('')
    .trim()
    .replace(/[. ]+$/, '');
  return `${safe === '' ? 'Shuke' : safe}${archiveExtension}`;
}
