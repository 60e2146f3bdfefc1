export interface Clause {
  from: number;
  to: number;
}

const separator = /[,，;；。、!！\n]|\.(?=\s|$)/u;

/** The parts of a line that stand for themselves: between punctuation, and between blanks next to Chinese. */
export function clausesOf(plain: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const end = (to: number): void => {
    const text = plain.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    const stop = start + text.trim().length;
    if (stop > start) clauses.push({ from: start, to: stop });
  };
  for (let index = 0; index < plain.length; index++) {
    if (!endsClause(plain, index)) continue;
    end(index);
    from = index + 1;
  }
  end(plain.length);
  return clauses;
}

function endsClause(plain: string, index: number): boolean {
  const character = plain.charAt(index);
  if (character === ' ') return isHan(plain.charAt(index - 1)) || isHan(plain.charAt(index + 1));
  return separator.test(character === '.' ? plain.slice(index, index + 2) : character);
}

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

/** A text without one of its clauses and the punctuation around it. */
export function withoutClause(text: string, clause: string): string {
  const at = text.indexOf(clause);
  if (clause === '' || at < 0) return text;
  const after = text.slice(at + clause.length).replace(/^[\s,，;；、.。!！]+/u, '');
  const before = text.slice(0, at);
  return after === '' ? before.replace(/[\s,，;；、]+$/u, '') : before + after;
}
