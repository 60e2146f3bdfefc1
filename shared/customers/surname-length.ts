import { pinyin } from 'pinyin-pro';

const mostKept = 30_000;
const lengthOfBeginning = new Map<string, 1 | 2>();

/**
 * How many characters of a Chinese name are its surname. Two only where that changes how they are read (尉迟 yu chi,
 * 万俟 mo qi): 欧阳 reads the same either way, and in 曾乐 only 曾 is the surname, though 乐 can be one as well.
 */
export function surnameLength(characters: readonly string[]): 1 | 2 {
  const [first = '', second = ''] = characters;
  if (second === '') return 1;
  const beginning = first + second;
  let length = lengthOfBeginning.get(beginning);
  if (length === undefined) {
    const [alone] = pinyin(first, { mode: 'surname', toneType: 'none', type: 'array' });
    const [together] = pinyin(beginning, { mode: 'surname', toneType: 'none', type: 'array' });
    length = alone === together ? 1 : 2;
    if (lengthOfBeginning.size >= mostKept) lengthOfBeginning.clear();
    lengthOfBeginning.set(beginning, length);
  }
  return length;
}
