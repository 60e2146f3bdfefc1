/** What to call a customer: the name, or the number where the file knew no name. */
export function customerLabel(customer: { name: string; number: string }): string {
  return customer.name === '' ? customer.number : customer.name;
}

/** The same where namesakes are side by side. */
export function customerLabelWithNumber(customer: { name: string; number: string }): string {
  return customer.name === '' ? customer.number : `${customer.name} (${customer.number})`;
}

/** Labels of several customers: those that would read alike have their numbers. */
export function customerLabelsApart(customers: ReadonlyArray<{ name: string; number: string }>): string[] {
  const labels = customers.map(customerLabel);
  const isShared = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label);
  return customers.map((customer) => {
    const label = customerLabel(customer);
    return isShared(label) ? customerLabelWithNumber(customer) : label;
  });
}
