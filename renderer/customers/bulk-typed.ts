import type { BulkChange } from '../../shared/customers/contract.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { CompanyFields, ConsentFields } from './customer-fields.ts';

export type BulkKind = BulkChange['what'];

/** What was typed into the form of a change to many. */
export interface BulkTyped {
  tags: string[];
  /** A tag being typed. */
  tagText: string;
  text: string;
  kind: 'person' | 'company';
  mode: 'append' | 'replace';
  consent: ConsentFields;
  company: CompanyFields | null;
  channels: readonly ReachChannel[];
  fieldId: number | null;
}

export const nothingTyped: BulkTyped = {
  tags: [],
  tagText: '',
  text: '',
  kind: 'company',
  mode: 'append',
  consent: { consent: 'given', day: '' },
  company: null,
  channels: [],
  fieldId: null,
};

/** Null: nothing was said yet. An empty text is said only where it can take something away. */
export function changeOfTyped(kind: BulkKind, typed: BulkTyped): BulkChange | null {
  const isBlank = typed.text.trim() === '';
  switch (kind) {
    case 'addTags':
    case 'removeTags':
      return typed.tags.length === 0 ? null : { what: kind, tags: typed.tags };
    case 'kind':
      return { what: kind, kind: typed.kind };
    case 'city':
      return isBlank ? null : { what: kind, city: typed.text };
    case 'country':
      return isBlank ? null : { what: kind, country: typed.text };
    case 'note':
      return isBlank ? null : { what: kind, note: typed.text, mode: typed.mode };
    case 'source':
      return isBlank ? null : { what: kind, source: typed.text };
    case 'consent': {
      const { consent, day } = typed.consent;
      return { what: kind, consent, day: day === '' || consent === 'unknown' ? null : day };
    }
    case 'company':
      return { what: kind, companyId: typed.company?.id ?? null };
    case 'lookedAfterBy':
      return { what: kind, name: typed.text };
    case 'doNotContact':
    case 'contactAgain':
      return typed.channels.length === 0 ? null : { what: kind, channels: [...typed.channels] };
    case 'ownField':
      return typed.fieldId === null ? null : { what: kind, fieldId: typed.fieldId, value: typed.text };
    case 'bin':
    case 'takeOutOfBin':
      return { what: kind };
  }
}
