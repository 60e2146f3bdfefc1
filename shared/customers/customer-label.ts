/** What to call a customer: the name, or the number where the file knew no name. */
export function customerLabel(customer: { name: string; number: string }): string {
  return customer.name === '' ? customer.number : customer.name;
}

/** The same where namesakes stand side by side. */
export function customerLabelWithNumber(customer: { name: string; number: string }): string {
  return customer.name === '' ? customer.number : `${customer.name} (${customer.number})`;
}
