/** A name as address books and lists keep it; a part that is not said is blank. */
export interface NameParts {
  prefix: string;
  given: string;
  further: string;
  family: string;
  suffix: string;
}

const eastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a name is written family first: Chinese, Japanese, Korean. */
export function isEasternName({ given, further, family }: NameParts): boolean {
  const said = [family, given, further].filter((part) => part !== '');
  return said.length > 0 && said.every((part) => eastern.test(part));
}

/** The whole name: in Chinese, Japanese and Korean the family first and without blanks. */
export function nameOfParts(parts: NameParts): string {
  const { prefix, given, further, family, suffix } = parts;
  if (isEasternName(parts)) {
    const name = family + given + further;
    return [prefix, eastern.test(suffix) ? name + suffix : `${name} ${suffix}`.trimEnd()].filter(isSaid).join(' ');
  }
  return [prefix, given, further, family, suffix].filter(isSaid).join(' ');
}

/** How a name sounds (Wang Xiaoming, ワン シャオミン): in the order of the name it spells, its words apart. */
export function phoneticName({ given, further, family }: NameParts, isEastern: boolean): string {
  return (isEastern ? [family, given, further] : [given, further, family]).filter(isSaid).join(' ');
}

function isSaid(part: string): boolean {
  return part !== '';
}
