/** What a wording may name in double braces. */
export const mergeFields = [
  'address',
  'name',
  'shop',
  'staff',
  'usual',
  'thing',
  'words',
  'done',
  'until',
  'newcomer',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** A piece of a wording: as it is written, or what a field was filled with; null: nothing is known. */
export type WordingPart = { text: string } | { field: string; isKnown: boolean; text: string | null };

/** A wording with what is known filled in; an unknown field stays one with nothing in it. */
export function mergedWording(
  wording: string,
  values: Readonly<Partial<Record<string, string | null>>>,
): WordingPart[] {
  return wording.split(/(\{\{[^{}]*\}\})/u).flatMap((piece): WordingPart[] => {
    const field = /^\{\{\s*([^{}]*?)\s*\}\}$/u.exec(piece)?.[1];
    if (field === undefined) return piece === '' ? [] : [{ text: piece }];
    const isKnown = (mergeFields as readonly string[]).includes(field);
    const value = values[field];
    return [{ field, isKnown, text: isKnown && value != null && value !== '' ? value : null }];
  });
}

/** The text to be copied; null where something is missing. */
export function textOfWording(parts: readonly WordingPart[]): string | null {
  const texts = parts.map(({ text }) => text);
  return texts.includes(null) ? null : texts.join('');
}

const fieldsInText = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** As it is read and written by people: the fields by their names in a language. */
export function wordingWithNames(wording: string, nameOf: (field: MergeField) => string): string {
  return wording.replace(fieldsInText, (piece, name: string) => {
    const field = mergeFields.find((known) => known === name);
    return field === undefined ? piece : `{{${nameOf(field)}}}`;
  });
}

/** As it is kept: names of fields in a language become the fields; what is none of them stays as it is. */
export function wordingOfNames(text: string, nameOf: (field: MergeField) => string): string {
  return text.replace(fieldsInText, (piece, name: string) => {
    const field = mergeFields.find((known) => nameOf(known) === name);
    return field === undefined ? piece : `{{${field}}}`;
  });
}

/** The fields that a wording names, each once; those that are none among them. */
export function fieldsOfWording(wording: string): string[] {
  return [...new Set(mergedWording(wording, {}).flatMap((part) => ('field' in part ? part.field : [])))];
}

/** Those of them that can be filled in. */
export function mergeFieldsOf(wording: string): MergeField[] {
  const named = fieldsOfWording(wording);
  return mergeFields.filter((field) => named.includes(field));
}
