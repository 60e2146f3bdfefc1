import { lengthWithoutEnding } from './company-ending.ts';
import { fieldText, isNameField } from './field-text.ts';
import { type PinyinForm, pinyinForms } from './pinyin-forms.ts';
import type { SearchableText } from './searchable-text.ts';
import { type IdentityField, identityTexts, type SearchedCustomer, type SearchedRemark } from './searched-customer.ts';

export interface PreparedIdentity {
  readonly field: IdentityField;
  readonly isName: boolean;
  readonly searchable: SearchableText;
  /** Of `compact`, without a company's ending. */
  readonly nameLength: number;
  readonly forms: readonly PinyinForm[];
}

export interface PreparedRemark extends SearchedRemark {
  readonly searchable: SearchableText;
}

/** A customer's texts, read once for as many words as are looked for. */
export interface PreparedCustomer {
  readonly identities: readonly PreparedIdentity[];
  /** Read when they are first looked at: mostly what a customer is known by decides. */
  remarks(): Iterable<PreparedRemark>;
}

const prepared = new WeakMap<SearchedCustomer, PreparedCustomer>();

/** The same customer is looked at for every word of a query, and is prepared once. */
export function preparedCustomer(customer: SearchedCustomer): PreparedCustomer {
  const known = prepared.get(customer);
  if (known !== undefined) return known;
  const made = prepareCustomer(customer);
  prepared.set(customer, made);
  return made;
}

/** The texts of a customer, folded and with their pinyin. */
export function prepareCustomer(customer: SearchedCustomer): PreparedCustomer {
  const read: PreparedRemark[] = [];
  return {
    identities: identityTexts(customer).map(({ field, text }) => {
      const searchable = fieldText(field, text);
      const isName = isNameField(field);
      const nameLength = isName ? lengthWithoutEnding(searchable) : searchable.compact.length;
      return { field, isName, searchable, nameLength, forms: isName ? pinyinForms(searchable) : [] };
    }),
    *remarks() {
      for (const [index, remark] of customer.remarks.entries()) {
        read[index] ??= { ...remark, searchable: fieldText(remark.field, remark.text) };
        yield read[index];
      }
    },
  };
}
