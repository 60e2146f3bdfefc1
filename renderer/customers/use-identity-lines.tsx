import { type ReactNode, useState } from 'react';
import type { Customer } from '../../shared/customers/contract.ts';
import {
  customerFieldNames,
  isSimpleField,
  type SimpleField,
  simpleField,
} from '../../shared/records/customer-fields.ts';
import { useWords } from '../app/words.ts';
import { useHasDraft } from '../drafts/use-draft.ts';
import { StaleFacts } from '../freshness/stale-facts.tsx';
import { TextOrBeginning, WholeTextButton } from '../ui/long-text.tsx';
import { CustomerPeople } from './company-links.tsx';
import type { CustomerFields } from './customer-fields.ts';
import classes from './customers-page.module.css';
import { shownText } from './shown-entries.tsx';
import { SimpleFieldInput } from './simple-field-input.tsx';
import {
  type ProfileField,
  type ProfileLine,
  type SpecialProfileField,
  sectionsOfTheirOwn,
  specialLines,
} from './special-profile-lines.tsx';
import { useFieldInPlace } from './use-field-in-place.tsx';
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

const profileFields = customerFieldNames.filter(
  (field): field is ProfileField => !sectionsOfTheirOwn.some((section) => section === field),
);

/** What one needs at hand before one calls or greets somebody; the rest of the panel is folded. */
const firstInPanel: ReadonlySet<keyof CustomerFields> = new Set(['phones', 'wechats', 'doNotContact', 'tags', 'note']);

/** Who a customer is, field by field, each changed where it stands; in a panel every field without a value gives way. */
export function useIdentityLines(customer: Customer, isInPanel: boolean): readonly IdentityLine[] {
  const words = useWords();
  const { t } = words;
  const inPlace = useFieldInPlace(customer);
  const simpleLine = useSimpleProfileLine(customer);
  const hasDraft = useHasDraft();

  function lineOf<Field extends keyof CustomerFields>(field: Field, line: ProfileLine<Field>): IdentityLine {
    const { shown, isRare = false, below = null, facts } = line;
    const name = t(line.name);
    const inPlaceField = inPlace(field, name, shown, line.editor(name));
    const isUnsaved = hasDraft({ form: `customer.${field}`, customerId: customer.id });
    return {
      name,
      isHidden: (isRare || isInPanel) && shown === null && !isUnsaved,
      isFirst: firstInPanel.has(field),
      value: (
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
      ),
    };
  }
  function specialLine<Field extends SpecialProfileField>(field: Field): IdentityLine {
    return lineOf<Field>(field, specialLines[field]({ customer, words }));
  }

  const lines = profileFields.map((field) =>
    isSimpleField(field) ? lineOf(field, simpleLine(field)) : specialLine(field),
  );
  if (customer.companyPeople.length > 0) {
    const value = <CustomerPeople people={customer.companyPeople} />;
    lines.push({ name: t('customers.companyPeople'), isHidden: false, isFirst: false, value });
  }
  return lines;
}

/** The line of a field of one value; a long note is shown by its beginning. */
function useSimpleProfileLine(customer: Customer): (field: SimpleField) => ProfileLine<SimpleField> {
  const textOf = useSimpleFieldText();
  const [isNoteWhole, setIsNoteWhole] = useState(false);
  const noteText = (text: string): ReactNode =>
    text === '' ? null : (
      <span className={classes.note}>
        <TextOrBeginning text={text} isWhole={isNoteWhole} />
      </span>
    );
  return (field) => {
    const value = customer[field];
    return {
      name: `customerFields.${field}.name`,
      shown: field === 'note' ? noteText(value) : shownText(textOf(field, value)),
      editor: () => (typed, onChange) => <SimpleFieldInput field={field} value={typed} onChange={onChange} />,
      isRare: simpleField(field).isAlwaysShown !== true,
      below: field === 'note' && <WholeTextButton text={value} isWhole={isNoteWhole} onChange={setIsNoteWhole} />,
    };
  };
}
