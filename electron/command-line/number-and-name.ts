/** Who a line is about: the number of a customer, and their name where they have one. */
export function numberAndName({ number, name }: { number: string; name: string }): string {
  return name === '' ? number : `${number} ${name}`;
}
