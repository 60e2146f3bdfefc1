import { SegmentedControl, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { addressText } from '../../shared/customers/address.ts';
import type { Customer } from '../../shared/customers/contract.ts';
import { longest } from '../../shared/longest.ts';
import {
  type CustomerField,
  customerFieldNames,
  isSimpleField,
  type SimpleField,
  simpleField,
} from '../../shared/records/customer-fields.ts';
import { operations } from '../app/engine.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { UnderstoodDay } from '../dates/understood-day.tsx';
import { useHasDraft } from '../drafts/use-draft.ts';
import { AlikeNotice } from '../duplicates/alike-notice.tsx';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { TextOrBeginning, WholeTextButton } from '../ui/long-text.tsx';
import { AddressesEditor } from './addresses-editor.tsx';
import { birthdayText } from './birthday.tsx';
import { CompanyInput } from './company-input.tsx';
import { CustomerCompany, CustomerPeople } from './company-links.tsx';
import type { CustomerFields } from './customer-fields.ts';
import classes from './customers-page.module.css';
import { ChannelsInput, ConsentInput } from './permission-inputs.tsx';
import { ConsentText, DoNotContactText } from './permission-text.tsx';
import { PhonesDoubt } from './phones-doubt.tsx';
import { shownEntries, shownText } from './shown-entries.tsx';
import { SimpleFieldInput } from './simple-field-input.tsx';
import { Tags } from './tags.tsx';
import { type FieldEditor, lineEditor, linesEditor, useFieldInPlace } from './use-field-in-place.tsx';
import { useSimpleFieldText } from './use-simple-field-text.ts';

/** A field of a customer as the page shows it. */
export interface IdentityLine {
  name: string;
  /** Stands there only where it says something, or is asked for. */
  isHidden: boolean;
  /** Shown in the panel without being asked for. */
  isFirst: boolean;
  value: ReactNode;
}

const sectionsOfTheirOwn = ['referredBy', 'photo', 'dates', 'preferences', 'lifeEvents', 'ownValues'] as const;
type ProfileLine = Exclude<CustomerField, (typeof sectionsOfTheirOwn)[number]>;
type SpecialLine = Exclude<ProfileLine, SimpleField>;
const profileLines = customerFieldNames.filter(
  (field): field is ProfileLine => !sectionsOfTheirOwn.some((section) => section === field),
);

/** What one needs at hand before one calls or greets somebody; the rest of the panel is folded. */
const firstInPanel: ReadonlySet<keyof CustomerFields> = new Set(['phones', 'wechats', 'doNotContact', 'tags', 'note']);

/** Who a customer is, field by field, each changed where it stands; in a panel every field without a value gives way. */
export function useIdentityLines(customer: Customer, isInPanel: boolean): readonly IdentityLine[] {
  const { t, language } = useWords();
  const inPlace = useFieldInPlace(customer);
  const textOf = useSimpleFieldText();
  const { data: knownTags } = useQuery(operations.customers.tags.queryOptions());
  const hasDraft = useHasDraft();
  const [isNoteWhole, setIsNoteWhole] = useState(false);

  function line<Field extends keyof CustomerFields>(
    field: Field,
    key: WordKey,
    shown: ReactNode,
    editor: (name: string) => FieldEditor<CustomerFields[Field]>,
    { isRare = false, below = null, facts }: { isRare?: boolean; below?: ReactNode; facts?: 'phone' | 'address' } = {},
  ): IdentityLine {
    const name = t(key);
    const inPlaceField = inPlace(field, name, shown, editor(name));
    const value = (
      <>
        {facts === undefined ? (
          inPlaceField
        ) : (
          <StaleFacts customerId={customer.id} kinds={[facts]} isReadOnly={customer.binnedAt !== null}>
            {inPlaceField}
          </StaleFacts>
        )}
        {below}
      </>
    );
    const isUnsaved = hasDraft({ form: `customer.${field}`, customerId: customer.id });
    return {
      name,
      isHidden: (isRare || isInPanel) && shown === null && !isUnsaved,
      isFirst: firstInPanel.has(field),
      value,
    };
  }
  const rare = { isRare: true };
  const text = (most: number, hint?: WordKey) => (name: string) =>
    lineEditor(name, most, hint === undefined ? undefined : t(hint));
  const list =
    (hint: WordKey = 'customers.oneALine') =>
    (name: string) =>
      linesEditor(name, t(hint));
  /** The same with a word about who has it already, under the field while it is typed. */
  const told =
    (field: 'phones' | 'emails' | 'number', editor: (name: string) => FieldEditor<string>) =>
    (name: string): FieldEditor<string> =>
    (value, onChange) => (
      <>
        {editor(name)(value, onChange)}
        {field === 'phones' && <PhonesDoubt phones={value} />}
        <AlikeNotice {...{ [field]: value }} except={customer.id} />
      </>
    );

  const birthday = {
    day: customer.birthday,
    calendar: customer.birthdayCalendar,
    asTyped: customer.birthdayAsTyped ?? '',
  };
  const special: Record<SpecialLine, IdentityLine> = {
    name: line('name', 'customers.name', shownText(customer.name), text(longest.name)),
    number: line(
      'number',
      'customers.number',
      customer.numberIsOurs ? t('customers.ownNumber', { number: customer.number }) : customer.number,
      told('number', text(longest.number)),
    ),
    kind: line('kind', 'customers.kind', t(`customers.kinds.${customer.kind}`), (name) => (value, onChange) => (
      <SegmentedControl
        aria-label={name}
        data={(['person', 'company'] as const).map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
        value={value}
        onChange={(kind) => onChange(kind === 'company' ? 'company' : 'person')}
      />
    )),
    otherNames: line(
      'otherNames',
      'customers.otherNames',
      shownEntries(customer.otherNames),
      list('customers.otherNamesHint'),
      rare,
    ),
    phones: line('phones', 'customers.phone', shownEntries(customer.phones), told('phones', list()), {
      facts: 'phone',
    }),
    wechats: line('wechats', 'customers.wechat', shownEntries(customer.wechats), list(), rare),
    emails: line('emails', 'customers.email', shownEntries(customer.emails), told('emails', list())),
    addresses: line(
      'addresses',
      'customers.address',
      shownEntries(customer.addresses.map((address) => ({ ...address, asTyped: addressText(address) }))),
      () => (value, onChange) => <AddressesEditor addresses={value} onChange={onChange} beginsInside />,
      { facts: 'address' },
    ),
    birthday: line(
      'birthday',
      'customers.birthday',
      shownText(birthdayText(birthday, language)),
      (name) => (value, onChange) => (
        <>
          {lineEditor(name, longest.typedDay, t('customers.birthdayHint'))(value, onChange)}
          <UnderstoodDay typed={value} />
        </>
      ),
      { isRare: customer.kind === 'company' },
    ),
    company: line(
      'company',
      'customers.company',
      shownText(customer.company?.name ?? ''),
      (name) => (value, onChange) => (
        <CompanyInput label={name} isLabelShown={false} value={value} onChange={onChange} />
      ),
      { isRare: true, below: customer.company === null ? null : <CustomerCompany company={customer.company} /> },
    ),
    lookedAfterBy: line(
      'lookedAfterBy',
      'customers.lookedAfterBy',
      shownText(customer.lookedAfterBy),
      (name) => (value, onChange) => (
        <StaffNameInput label={name} isLabelShown={false} value={value} onChange={onChange} />
      ),
      rare,
    ),
    consent: line(
      'consent',
      'customers.consent',
      customer.consent === 'unknown' ? null : <ConsentText customer={customer} />,
      () => (value, onChange) => <ConsentInput value={value} onChange={onChange} />,
      rare,
    ),
    doNotContact: line(
      'doNotContact',
      'customers.doNotContact',
      customer.doNotContact.length === 0 ? null : <DoNotContactText customer={customer} />,
      (name) => (value, onChange) => <ChannelsInput label={name} value={value} onChange={onChange} />,
      rare,
    ),
    tags: line(
      'tags',
      'customers.tags',
      customer.tags.length === 0 ? null : <Tags tags={customer.tags} />,
      (name) => (value, onChange) => (
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
      ),
    ),
  };
  const noteText = (text: string): ReactNode =>
    text === '' ? null : (
      <span className={classes.note}>
        <TextOrBeginning text={text} isWhole={isNoteWhole} />
      </span>
    );
  const simple = (field: SimpleField): IdentityLine => {
    const value = customer[field];
    return line(
      field,
      `customerFields.${field}.name`,
      field === 'note' ? noteText(value) : shownText(textOf(field, value)),
      () => (typed, onChange) => <SimpleFieldInput field={field} value={typed} onChange={onChange} />,
      {
        isRare: simpleField(field).isAlwaysShown !== true,
        below:
          field === 'note' ? <WholeTextButton text={value} isWhole={isNoteWhole} onChange={setIsNoteWhole} /> : null,
      },
    );
  };
  const lines = profileLines.map((field) => (isSimpleField(field) ? simple(field) : special[field]));
  if (customer.companyPeople.length > 0) {
    const value = <CustomerPeople people={customer.companyPeople} />;
    lines.push({ name: t('customers.companyPeople'), isHidden: false, isFirst: false, value });
  }
  return lines;
}
