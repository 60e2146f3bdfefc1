import { foldText } from '../text.ts';

const betweenThings = /[,，、;；/\n]+/u;

/** Whether a product is one of the things that are agreed to be free of charge: "Delivery, Espresso". */
export function isAgreedFree(free: string, product: string): boolean {
  const wanted = foldText(product.trim());
  return wanted !== '' && free.split(betweenThings).some((thing) => foldText(thing.trim()) === wanted);
}
