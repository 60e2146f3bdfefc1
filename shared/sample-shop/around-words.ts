interface RelationWords {
  relation: string;
  back: string;
  /** No one has two of these. */
  isOnlyOne?: true;
}

/** What is told of the people around a customer, in one language. */
export interface AroundWords {
  /** How somebody of this name may like to be addressed. */
  called: (name: string) => readonly string[];
  howToTalk: readonly string[];
  /** Between customers: what the other is, and the way back. */
  relations: readonly RelationWords[];
  /** Of those who are only named. */
  named: readonly (RelationWords & { names: readonly string[]; preferences: readonly string[] })[];
  groups: { householdOf: (name: string) => string; company: string; community: string };
  dates: readonly { kind: 'anniversary' | 'own'; label: string; typed: string }[];
  /** As people say them. */
  lunarBirthdays: readonly string[];
}
