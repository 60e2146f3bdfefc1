/** A package that is inside what is built, as Vite lists it. */
export interface BundledPackage {
  name: string;
  version: string;
  /** What its package.json names. */
  identifier?: string;
  text?: string | undefined;
}

const accepted = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'OFL-1.1']);
const rule = '-'.repeat(80);

/** One text of every licence, by name; throws, naming each, where one has no text or is none we take. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const byName = new Map(packages.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  const faults = [...byName].flatMap(([name, { identifier, text }]) => {
    if (identifier === undefined || !accepted.has(identifier)) return `${name}: licence ${identifier ?? 'not named'}`;
    return text === undefined || text.trim() === '' ? `${name}: no licence text` : [];
  });
  if (faults.length > 0) throw new Error(`What is built cannot be given away:\n${faults.join('\n')}`);
  return [...byName]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { identifier, text }]) => `${rule}\n${name} (${identifier})\n${rule}\n\n${text?.trim()}\n`)
    .join('\n');
}
