/** One property of a card, its value unfolded and decoded from quoted-printable, but still escaped. */
export interface CardProperty {
  /** `item1` of `item1.TEL`; blank where the property stands alone. */
  group: string;
  /** In capitals. */
  name: string;
  /** Parameters by their name in capitals; words without a name (2.1) are types. */
  parameters: ReadonlyMap<string, readonly string[]>;
  value: string;
}

export function parameterOf({ parameters }: CardProperty, name: string): string {
  return parameters.get(name)?.[0] ?? '';
}

/** The types of a property, in small letters: `TYPE=CELL,PREF`, `TYPE="cell,home"`, `;CELL;PREF`. */
export function typesOf({ parameters }: CardProperty): string[] {
  return (parameters.get('TYPE') ?? []).flatMap((type) => type.toLowerCase().split(','));
}
