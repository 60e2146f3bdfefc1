import type { CustomerFields } from './customer-fields.ts';

interface Draft {
  archiveId: string;
  fields: CustomerFields;
}

let draft: Draft | null = null;

/** Keeps what was typed of a new customer while somebody else is looked at; not over the end of the page. */
export function keepNewCustomer(kept: Draft): void {
  draft = kept;
}

/** Of this archive; of another one nothing is shown. */
export function keptNewCustomer(archiveId: string | undefined): CustomerFields | null {
  return draft?.archiveId === archiveId ? (draft?.fields ?? null) : null;
}

export function forgetNewCustomer(): void {
  draft = null;
}
