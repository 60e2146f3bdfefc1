/** What a told sentence is about. */
export interface Slots {
  pet: string;
  child: string;
  staff: string;
  drink: string;
  food: string;
}

const slot = /\{(pet|child|staff|drink|food)\}/gu;
const sentenceStart = /(^|[.!?] )$/u;

/** The sentence with its slots filled; a name that comes to stand first in it begins with a capital letter. */
export function fillSlots(text: string, slots: Slots): string {
  return text.replace(slot, (_mark, name: keyof Slots, offset: number) => {
    const value = slots[name];
    return sentenceStart.test(text.slice(0, offset)) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
