import type { ImportTarget } from './import-target.ts';

/** The ids of staff by name: of the archive, or newly made. */
export function staffFinder(target: ImportTarget): (name: string) => number {
  const ids = new Map<string, number>();
  const find = target.connection.prepare<[string], { id: number }>('SELECT id FROM staff WHERE name = ?');
  return (name) => {
    const id = ids.get(name) ?? find.get(name)?.id ?? target.insert('staff', { name });
    ids.set(name, id);
    return id;
  };
}
