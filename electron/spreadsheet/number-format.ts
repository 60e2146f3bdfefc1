/** What a number format makes of a number, as far as reading it goes. */
export type NumberFormat =
  | { kind: 'number' | 'day' | 'time' | 'dayAndTime' | 'elapsed' }
  /** `00000`: how spreadsheets keep the leading zeros of numbers that name something. */
  | { kind: 'zeroPadded'; digits: number };

export const plainNumber: NumberFormat = { kind: 'number' };

/** ECMA-376 part 1, 18.8.30, with the Chinese, Japanese and Korean ones of its list. */
const builtInFormats: ReadonlyMap<number, NumberFormat> = new Map([
  ...entries('day', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
  ...entries('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]),
  ...entries('dayAndTime', [22]),
  ...entries('elapsed', [46]),
]);

function entries(kind: 'day' | 'time' | 'dayAndTime' | 'elapsed', ids: readonly number[]): [number, NumberFormat][] {
  return ids.map((id) => [id, { kind }]);
}

export function builtInNumberFormat(id: number): NumberFormat {
  return builtInFormats.get(id) ?? plainNumber;
}

const longestFormatCharacters = 1_000;

/** Reads a format code such as `yyyy"年"m"月"d"日"`. */
export function numberFormatOf(code: string): NumberFormat {
  if (code.length > longestFormatCharacters) return plainNumber;
  if (/^0{2,}$/.test(code)) return { kind: 'zeroPadded', digits: code.length };
  const bare = firstSectionWithoutLiterals(code);
  if (/\[[hms]+\]/.test(bare)) return { kind: 'elapsed' };
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/s\.0+/g, 's');
  // Placeholders of digits: a number, whatever letters stand around them.
  if (/[0#?]/.test(letters)) return plainNumber;
  const hasTime = /[hs]|am\/pm|a\/p/.test(letters);
  const withoutHalves = letters.replace(/am\/pm|a\/p/g, '');
  const hasDay = /[ydeg]/.test(withoutHalves) || (withoutHalves.includes('m') && !hasTime);
  if (hasDay) return { kind: hasTime ? 'dayAndTime' : 'day' };
  return hasTime ? { kind: 'time' } : plainNumber;
}

/** Positive numbers' section in lower case, without quoted, escaped and padding characters. */
function firstSectionWithoutLiterals(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if (character === ';') break;
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      at = end < 0 ? code.length : end;
    } else if (character === '\\' || character === '_' || character === '*') {
      at += 1;
    } else {
      bare += character;
    }
  }
  return bare.toLowerCase().replace(/general|standard|g\/通用格式/g, '');
}
