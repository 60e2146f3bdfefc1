import { beginningOf } from './text.ts';

/**
 * A long text in blocks of at most `most` code units, each ending with a line, else with a sentence, else with a word where
 * its second half has such a place; together they are the text. No character of two units is halved.
 */
export function textBlocks(text: string, most: number): string[] {
  const blocks: string[] = [];
  for (let from = 0; from < text.length; ) {
    const block = blockAt(text, from, most);
    blocks.push(block);
    from += block.length;
  }
  return blocks;
}

function blockAt(text: string, from: number, most: number): string {
  // One unit more: it says whether a character is halved.
  const room = beginningOf(text.slice(from, from + most + 1), most);
  if (from + room.length >= text.length) return room;
  for (const end of [/\n/gu, /[。！？]|[.!?] /gu, / /gu]) {
    const last = [...room.matchAll(end)].at(-1);
    const length = last === undefined ? 0 : last.index + last[0].length;
    if (length > most / 2) return room.slice(0, length);
  }
  return room;
}
