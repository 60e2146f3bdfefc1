import { Button, SegmentedControl, TagsInput } from '@mantine/core';
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
import { isRestOfPanelShown } from '../app/layout.ts';
import { useRemembered } from '../app/remembered.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { UnderstoodDay } from '../dates/understood-day.tsx';
import { useHasDraft } from '../drafts/use-draft.ts';
import { AlikeNotice } from '../duplicates/alike-notice.tsx';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { Facts } from '../ui/facts.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { TextOrBeginning, WholeTextButton } from '../ui/long-text.tsx';
import { useLabelText } from '../vcard/use-label-text.ts';
import { AddressesEditor } from './addresses-editor.tsx';
import { birthdayText } from './birthday.tsx';
import { CompanyInput } from './company-input.tsx';
import { CustomerCompany, CustomerPeople } from './company-links.tsx';
import type { CustomerFields } from './customer-fields.ts';
import classes from './customers-page.module.css';
import { ChannelsInput, ConsentInput } from './permission-inputs.tsx';
import { ConsentText, DoNotContactText } from './permission-text.tsx';
import { PhonesDoubt } from './phones-doubt.tsx';
import { SimpleFieldInput } from './simple-field-input.tsx';
import { Tags } from './tags.tsx';
import { type FieldEditor, lineEditor, linesEditor, useFieldInPlace } from './use-field-in-place.tsx';
import { useSimpleFieldText } from './use-simple-field-text.ts';

interface Line {
  name: string;
  /** Stands there only where it says something, or is asked for. */
  isHidden: boolean;
  /** Shown in the panel without being asked for. */
  isFirst: boolean;
  value: ReactNode;
}

interface CustomerIdentityProps {
  customer: Customer;
  /**
   * Next to a list: every field without a value gives way, not only those that are rare, and what is not needed to speak
   * to somebody is folded, with these further parts.
   */
  restInPanel?: ReactNode;
}

const sectionsOfTheirOwn = ['referredBy', 'photo', 'dates', 'preferences', 'lifeEvents', 'ownValues'] as const;
type ProfileLine = Exclude<CustomerField, (typeof sectionsOfTheirOwn)[number]>;
type SpecialLine = Exclude<ProfileLine, SimpleField>;
const profileLines = customerFieldNames.filter(
  (field): field is ProfileLine => !sectionsOfTheirOwn.some((section) => section === field),
);

/** What one needs at hand before one calls or greets somebody; the rest of the panel is folded. */
const firstInPanel: ReadonlySet<keyof CustomerFields> = new Set(['phones', 'wechats', 'doNotContact', 'tags', 'note']);

/** Who they are, each field changed where it stands. */
export function CustomerIdentity({ customer, restInPanel }: CustomerIdentityProps) {
  const { t, language } = useWords();
  const inPlace = useFieldInPlace(customer);
  const textOf = useSimpleFieldText();
  const { data: knownTags } = useQuery(operations.customers.tags.queryOptions());
  const hasDraft = useHasDraft();
  const [isNoteWhole, setIsNoteWhole] = useState(false);
  const isInPanel = restInPanel !== undefined;
  const isRestShown = useRemembered(isRestOfPanelShown);
  const [areEmptyShown, setAreEmptyShown] = useState(false);

  function line<Field extends keyof CustomerFields>(
    field: Field,
    key: WordKey,
    shown: ReactNode,
    editor: (name: string) => FieldEditor<CustomerFields[Field]>,
    { isRare = false, below = null, facts }: { isRare?: boolean; below?: ReactNode; facts?: 'phone' | 'address' } = {},
  ): Line {
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
  const special: Record<SpecialLine, Line> = {
    name: line('name', 'customers.name', said(customer.name), text(longest.name)),
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
      entries(customer.otherNames),
      list('customers.otherNamesHint'),
      rare,
    ),
    phones: line('phones', 'customers.phone', entries(customer.phones), told('phones', list()), {
      facts: 'phone',
    }),
    wechats: line('wechats', 'customers.wechat', entries(customer.wechats), list(), rare),
    emails: line('emails', 'customers.email', entries(customer.emails), told('emails', list())),
    addresses: line(
      'addresses',
      'customers.address',
      entries(customer.addresses.map((address) => ({ ...address, asTyped: addressText(address) }))),
      () => (value, onChange) => <AddressesEditor addresses={value} onChange={onChange} beginsInside />,
      { facts: 'address' },
    ),
    birthday: line(
      'birthday',
      'customers.birthday',
      said(birthdayText(birthday, language)),
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
      said(customer.company?.name ?? ''),
      (name) => (value, onChange) => (
        <CompanyInput label={name} isLabelShown={false} value={value} onChange={onChange} />
      ),
      { isRare: true, below: customer.company === null ? null : <CustomerCompany company={customer.company} /> },
    ),
    lookedAfterBy: line(
      'lookedAfterBy',
      'customers.lookedAfterBy',
      said(customer.lookedAfterBy),
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
  const simple = (field: SimpleField): Line => {
    const value = customer[field];
    return line(
      field,
      `customerFields.${field}.name`,
      field === 'note' ? noteText(value) : said(textOf(field, value)),
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
  const hidden = lines.filter(({ isHidden }) => isHidden).length;
  const facts = (shown: readonly Line[]) => <Facts facts={shown.map(({ name, value }) => [name, value] as const)} />;
  const shown = lines.filter(({ isHidden }) => areEmptyShown || !isHidden);
  const emptyFields = hidden > 0 && customer.binnedAt === null && (
    <Button
      className={classes.emptyFields ?? ''}
      variant="subtle"
      size="compact-xs"
      aria-expanded={areEmptyShown}
      onClick={() => setAreEmptyShown((are) => !are)}
    >
      {areEmptyShown ? t('customers.hideEmpty') : t('customers.showEmpty', { count: hidden })}
    </Button>
  );
  if (!isInPanel) {
    return (
      <div className={classes.part}>
        {facts(shown)}
        {emptyFields}
      </div>
    );
  }
  return (
    <div className={classes.part}>
      {facts(shown.filter(({ isFirst }) => isFirst))}
      <button
        type="button"
        className={classes.fold}
        aria-expanded={isRestShown}
        onClick={() => isRestOfPanelShown.set(!isRestShown)}
      >
        {isRestShown ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        {t('customers.rest')}
      </button>
      {isRestShown && (
        <>
          {facts(shown.filter(({ isFirst }) => !isFirst))}
          {emptyFields}
          {restInPanel}
        </>
      )}
    </div>
  );
}

function said(text: string): ReactNode {
  return text === '' ? null : <bdi>{text}</bdi>;
}

function entries(list: ReadonlyArray<{ id: number; label?: string; asTyped: string }>): ReactNode {
  if (list.length === 0) return null;
  return list.map((entry) => (
    <span key={entry.id} className={classes.entry}>
      <bdi>{breakableAtSign(entry.asTyped)}</bdi>
      {entry.label !== undefined && entry.label !== '' && <EntryLabel label={entry.label} />}
    </span>
  ));
}

function EntryLabel({ label }: { label: string }) {
  const labelText = useLabelText();
  return <span className="quiet"> {labelText(label)}</span>;
}

/** An e-mail address that is too long for its line breaks behind its sign, not within a name. */
function breakableAtSign(text: string): ReactNode {
  const at = text.indexOf('@');
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at + 1)}
      <wbr />
      {text.slice(at + 1)}
    </>
  );
}
