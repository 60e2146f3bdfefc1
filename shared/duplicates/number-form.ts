import { foldText } from '../text.ts';

/**
 * A customer number without what differs in form only: width, case, blanks, dots, dashes, zeros in front. '' where it
 * says too little to be one.
 */
export function numberForm(number: string): string {
  const letters = foldText(number).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.replace(/^(\p{L}*)0+(?=\d)/u, '$1');
}
