/** What a customer is called on screen: the name, or the number where the file gave none. */
export function calledBy(customer: { name: string; number: string }): string {
  return customer.name === '' ? customer.number : customer.name;
}
