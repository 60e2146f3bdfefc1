import type { DuplicateMember } from '../../shared/duplicates/contract.ts';

type Named = Pick<DuplicateMember, 'name' | 'number'>;

export function memberLabel({ name, number }: Named): string {
  return name === '' ? number : name;
}

/** Each name once; those of one name are told apart by their numbers. */
export function memberNames(members: readonly Named[]): string[] {
  const numbers = new Map<string, string[]>();
  for (const member of members) {
    const label = memberLabel(member);
    numbers.set(label, [...(numbers.get(label) ?? []), member.number]);
  }
  return [...numbers].map(([label, ofLabel]) => (ofLabel.length === 1 ? label : `${label} ${ofLabel.join(' / ')}`));
}
