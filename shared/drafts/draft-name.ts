/** Names a draft by its form and the customer it is about: `customer.new`, `contact.new@12`. */
export function draftName(form: string, customerId: number | null): string {
  return customerId === null ? form : `${form}${suffixOf(customerId)}`;
}

/** The form of a draft of that name. */
export function formOfDraft(name: string, customerId: number | null): string {
  return customerId === null ? name : name.slice(0, -suffixOf(customerId).length);
}

/** The name of the same form about another customer: the one who stays after a merge. */
export function draftNameMoved(name: string, fromId: number, toId: number): string {
  const suffix = suffixOf(fromId);
  return name.endsWith(suffix) ? `${name.slice(0, -suffix.length)}${suffixOf(toId)}` : name;
}

function suffixOf(customerId: number): string {
  return `@${customerId}`;
}
