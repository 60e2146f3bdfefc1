/** A passphrase as it is typed for a new archive: twice, because no one can ask for it later. */
export interface NewPassphrase {
  isWanted: boolean;
  first: string;
  second: string;
}

export const noPassphrase: NewPassphrase = { isWanted: false, first: '', second: '' };

export type PassphraseFault = 'missing' | 'different';

/** What keeps it from being taken; null where it can be, or where none is wanted. */
export function faultOf({ isWanted, first, second }: NewPassphrase): PassphraseFault | null {
  if (!isWanted) return null;
  if (first.trim() === '') return 'missing';
  return first === second ? null : 'different';
}
