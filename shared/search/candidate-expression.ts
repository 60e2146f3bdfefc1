import { type MatchRank, matchRanks } from './match-customer.ts';
import { fewestPhoneDigits, type SearchQuery, type SearchTerm } from './search-query.ts';
import { longestToken, type TokenMark, threeDigits, token } from './search-tokens.ts';
import { isWordCharacter } from './searchable-text.ts';

/**
 * What to ask the full-text index for, so that everybody is among the answers whom the query finds with this rank or
 * a better one; null where the index cannot answer (signs alone) or no one can have that rank.
 */
export function candidateExpression(query: SearchQuery, rank: MatchRank): string | null {
  const { whole, words } = query;
  if (whole === null) return null;
  const readings = [termExpression(whole, rank)];
  if (words.length > 0) readings.push(allOf(words.map((word) => termExpression(word, rank))));
  return anyOf(readings);
}

/** Whether everybody the index answers with fits, so that no one needs to be compared in full. */
export function isExactExpression({ whole, words }: SearchQuery): boolean {
  return whole !== null && [whole, ...words].every(isExactTerm);
}

function isExactTerm({ compact, company, phones }: SearchTerm): boolean {
  if (company !== null || phones.some((digits) => digits.length > fewestPhoneDigits)) return false;
  const [run, ...others] = runsOf(compact);
  if (run === undefined || others.length > 0) return false;
  return [...run.text].length <= (run.isWord ? longestToken : 2);
}

function termExpression({ compact, company, phones, letters }: SearchTerm, rank: MatchRank): string | null {
  const isWhole = rank === matchRanks.exact;
  const readings: (string | null)[] = [];
  for (const text of company === null ? [compact] : [compact, company]) {
    readings.push(asked('whole', text, !isWhole));
    if (rank >= matchRanks.part) readings.push(partsExpression(text, 'characters', ['whole', 'part']));
    if (rank >= matchRanks.remark) readings.push(partsExpression(text, 'remarkCharacters', ['remark']));
  }
  if (letters !== null && rank >= matchRanks.otherReading) readings.push(asked('otherReading', letters, true));
  for (const digits of phones) {
    readings.push(asked('wholePhone', digits, !isWhole));
    if (rank >= matchRanks.part) readings.push(allOf(threeDigits(digits).map((part) => asked('digits', part, false))));
  }
  return anyOf(readings);
}

interface Run {
  isWord: boolean;
  text: string;
}

/** The words of a text, and the characters between them that stand for themselves. */
function runsOf(compact: string): Run[] {
  const runs: Run[] = [];
  for (const character of compact) {
    const isWord = isWordCharacter(character);
    const last = runs.at(-1);
    if (last?.isWord === isWord) last.text += character;
    else runs.push({ isWord, text: character });
  }
  return runs;
}

function partsExpression(compact: string, characters: TokenMark, words: readonly TokenMark[]): string | null {
  return allOf(
    runsOf(compact).flatMap(({ isWord, text }) =>
      isWord
        ? [anyOf(words.map((mark) => asked(mark, text, true)))]
        : pairsOf(text).map((pair) => asked(characters, pair, false)),
    ),
  );
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function asked(mark: TokenMark, text: string, isBeginning: boolean): string {
  return `"${token(mark, text)}"${isBeginning ? ' *' : ''}`;
}

function allOf(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length || known.length === 0 ? null : grouped([...new Set(known)], ' AND ');
}

function anyOf(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : grouped([...new Set(known)], ' OR ');
}

function grouped(parts: readonly string[], connective: string): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(connective)})`;
}
