import { SegmentedControl, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addressText } from '../../shared/customers/address.ts';
import type { Customer } from '../../shared/customers/contract.ts';
import { longest } from '../../shared/longest.ts';
import type { CustomerField, SimpleField } from '../../shared/records/customer-fields.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey, type Words } from '../app/words.ts';
import { UnderstoodDay } from '../dates/understood-day.tsx';
import { AlikeNotice } from '../duplicates/alike-notice.tsx';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { AddressesEditor } from './addresses-editor.tsx';
import { birthdayText } from './birthday.tsx';
import { CompanyInput } from './company-input.tsx';
import { CustomerCompany } from './company-links.tsx';
import type { CustomerFields } from './customer-fields.ts';
import { ChannelsInput, ConsentInput } from './permission-inputs.tsx';
import { ConsentText, DoNotContactText } from './permission-text.tsx';
import { PhonesDoubt } from './phones-doubt.tsx';
import { shownEntries, shownText } from './shown-entries.tsx';
import { Tags } from './tags.tsx';
import { type FieldEditor, lineEditor, linesEditor } from './use-field-in-place.tsx';

/** Fields that have a section of their own on the profile. */
export const sectionsOfTheirOwn = [
  'referredBy',
  'photo',
  'dates',
  'preferences',
  'lifeEvents',
  'ownValues',
] as const satisfies readonly CustomerField[];

export type ProfileField = Exclude<CustomerField, (typeof sectionsOfTheirOwn)[number]>;
/** Fields of the profile that are more than one value in one column. */
export type SpecialProfileField = Exclude<ProfileField, SimpleField>;

/** How a field is shown and changed where it stands. */
export interface ProfileLine<Field extends keyof CustomerFields> {
  name: WordKey;
  /** Null: it has no value. */
  shown: ReactNode;
  /** `name`: what the field is called, for its input. */
  editor(name: string): FieldEditor<CustomerFields[Field]>;
  /** Without a value it is not shown unless it is asked for. */
  isRare?: boolean;
  /** Below its value. */
  below?: ReactNode;
  /** Facts that may have grown old: asked about next to the value. */
  facts?: 'phone' | 'address';
}

interface LineSource {
  customer: Customer;
  words: Words;
}

/** The lines of the fields that are not simple. */
export const specialLines: { [Field in SpecialProfileField]: (source: LineSource) => ProfileLine<Field> } = {
  name: ({ customer }) => ({
    name: 'customers.name',
    shown: shownText(customer.name),
    editor: (name) => lineEditor(name, longest.name),
  }),
  number: ({ customer, words: { t } }) => ({
    name: 'customers.number',
    shown: customer.numberIsOurs ? t('customers.ownNumber', { number: customer.number }) : customer.number,
    editor: (name) => withAlikeNotice('number', customer, lineEditor(name, longest.number)),
  }),
  kind: ({ customer, words: { t } }) => ({
    name: 'customers.kind',
    shown: t(`customers.kinds.${customer.kind}`),
    editor: (name) => (value, onChange) => (
      <SegmentedControl
        aria-label={name}
        data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
        value={value}
        onChange={(kind) => onChange(kind === 'company' ? 'company' : 'person')}
      />
    ),
  }),
  otherNames: ({ customer, words: { t } }) => ({
    name: 'customers.otherNames',
    shown: shownEntries(customer.otherNames),
    editor: (name) => linesEditor(name, t('customers.otherNamesHint')),
    isRare: true,
  }),
  phones: ({ customer, words: { t } }) => ({
    name: 'customers.phone',
    shown: shownEntries(customer.phones),
    editor: (name) => withAlikeNotice('phones', customer, linesEditor(name, t('customers.oneALine'))),
    facts: 'phone',
  }),
  wechats: ({ customer, words: { t } }) => ({
    name: 'customers.wechat',
    shown: shownEntries(customer.wechats),
    editor: (name) => linesEditor(name, t('customers.oneALine')),
    isRare: true,
  }),
  emails: ({ customer, words: { t } }) => ({
    name: 'customers.email',
    shown: shownEntries(customer.emails),
    editor: (name) => withAlikeNotice('emails', customer, linesEditor(name, t('customers.oneALine'))),
  }),
  addresses: ({ customer }) => ({
    name: 'customers.address',
    shown: shownEntries(customer.addresses.map((address) => ({ ...address, asTyped: addressText(address) }))),
    editor: () => (value, onChange) => <AddressesEditor addresses={value} onChange={onChange} beginsInside />,
    facts: 'address',
  }),
  birthday: ({ customer, words: { t, language } }) => ({
    name: 'customers.birthday',
    shown: shownText(
      birthdayText(
        { day: customer.birthday, calendar: customer.birthdayCalendar, asTyped: customer.birthdayAsTyped ?? '' },
        language,
      ),
    ),
    editor: (name) => (value, onChange) => (
      <>
        {lineEditor(name, longest.typedDay, t('customers.birthdayHint'))(value, onChange)}
        <UnderstoodDay typed={value} />
      </>
    ),
    isRare: customer.kind === 'company',
  }),
  company: ({ customer }) => ({
    name: 'customers.company',
    shown: shownText(customer.company?.name ?? ''),
    editor: (name) => (value, onChange) => (
      <CompanyInput label={name} isLabelShown={false} value={value} onChange={onChange} />
    ),
    isRare: true,
    below: customer.company === null ? null : <CustomerCompany company={customer.company} />,
  }),
  lookedAfterBy: ({ customer }) => ({
    name: 'customers.lookedAfterBy',
    shown: shownText(customer.lookedAfterBy),
    editor: (name) => (value, onChange) => (
      <StaffNameInput label={name} isLabelShown={false} value={value} onChange={onChange} />
    ),
    isRare: true,
  }),
  consent: ({ customer }) => ({
    name: 'customers.consent',
    shown: customer.consent === 'unknown' ? null : <ConsentText customer={customer} />,
    editor: () => (value, onChange) => <ConsentInput value={value} onChange={onChange} />,
    isRare: true,
  }),
  doNotContact: ({ customer }) => ({
    name: 'customers.doNotContact',
    shown: customer.doNotContact.length === 0 ? null : <DoNotContactText customer={customer} />,
    editor: (name) => (value, onChange) => <ChannelsInput label={name} value={value} onChange={onChange} />,
    isRare: true,
  }),
  tags: ({ customer }) => ({
    name: 'customers.tags',
    shown: customer.tags.length === 0 ? null : <Tags tags={customer.tags} />,
    editor: (name) => (value, onChange) => <TagsEditor name={name} value={value} onChange={onChange} />,
  }),
};

/** Below the input a word about who has the same already, while it is typed. */
function withAlikeNotice(
  field: 'phones' | 'emails' | 'number',
  customer: Customer,
  editor: FieldEditor<string>,
): FieldEditor<string> {
  return (value, onChange) => (
    <>
      {editor(value, onChange)}
      {field === 'phones' && <PhonesDoubt phones={value} />}
      <AlikeNotice {...{ [field]: value }} except={customer.id} />
    </>
  );
}

interface TagsEditorProps {
  name: string;
  value: string[];
  onChange(tags: string[]): void;
}

function TagsEditor({ name, value, onChange }: TagsEditorProps) {
  const { t } = useWords();
  const { data: knownTags } = useQuery(operations.customers.tags.queryOptions());
  return (
    <TagsInput
      aria-label={name}
      description={t('customers.tagsHint')}
      data={knownTags?.map((tag) => tag.name) ?? []}
      comboboxProps={clearOfButtons}
      acceptValueOnBlur
      maxLength={longest.tag}
      autoFocus
      value={value}
      onChange={onChange}
    />
  );
}
