import {
  contactFields,
  customerDetailFields,
  customerFields,
  type ImportField,
  type ImportKind,
  identifyingFields,
  orderFields,
  personFields,
} from '../../shared/import/fields.ts';

type FieldGroupTitle = 'customerFields' | 'customerDetails' | 'orderFields' | 'contactFields' | 'personFields';

interface FieldGroup {
  title: FieldGroupTitle;
  fields: readonly ImportField[];
}

/** Where a column of each kind of file may go; what is most asked of the kind comes first. */
export const fieldGroups: Record<ImportKind, readonly FieldGroup[]> = {
  orders: [
    { title: 'customerFields', fields: customerFields },
    { title: 'orderFields', fields: orderFields },
  ],
  customers: [
    { title: 'customerFields', fields: customerFields },
    { title: 'customerDetails', fields: customerDetailFields },
  ],
  timeline: [
    { title: 'customerFields', fields: identifyingFields },
    { title: 'contactFields', fields: contactFields },
  ],
  people: [
    { title: 'customerFields', fields: identifyingFields },
    { title: 'personFields', fields: personFields },
  ],
};

/** Whether the rows may say of a customer what the owner's own fields hold. */
export function describesCustomers(kind: ImportKind): boolean {
  return kind === 'orders' || kind === 'customers';
}
