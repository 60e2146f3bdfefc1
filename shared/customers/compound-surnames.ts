/**
 * Chinese surnames of two characters, simplified and traditional. Any other single character before a given name is a
 * surname by itself.
 */
export const compoundSurnames: ReadonlySet<string> = new Set(
  `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 端木 独孤 獨孤
   南宫 南宮 西门 西門`.split(/\s+/u),
);

/** How many characters of a Chinese name are its surname: 2 for 皇甫帆, 1 for 王芳 and for a name of two characters. */
export function surnameLengthOf(name: string): 1 | 2 {
  return name.length > 2 && compoundSurnames.has(name.slice(0, 2)) ? 2 : 1;
}
