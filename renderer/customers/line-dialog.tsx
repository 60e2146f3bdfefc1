import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { CustomerPicker, type PickedCustomer } from './customer-picker.tsx';
import classes from './line-dialog.module.css';
import { useNewCustomerFrom } from './use-new-customer-from.ts';

/** Whom a line is about: the one it was opened for, or who was picked. */
export interface LineCustomer {
  given: number | null;
  picked: PickedCustomer | null;
  /** Null: to be picked. */
  customerId: number | null;
  /** '' while it is not known. */
  name: string;
  /** The line: it has the focus once it is known whom it is about. */
  line: RefObject<HTMLInputElement | null>;
}

export function useLineCustomer(given: number | null, picked: PickedCustomer | null): LineCustomer {
  const customerId = given ?? picked?.id ?? null;
  const { data: customer } = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== null,
  });
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (customerId !== null) line.current?.focus();
  }, [customerId]);
  return { given, picked, customerId, name: customer === undefined ? '' : customerLabel(customer), line };
}

interface LineDialogProps {
  title: string;
  /** Of the form. */
  label: string;
  size: number;
  draft: Pick<FormDraft<object>, 'isFromBefore' | 'end'>;
  who: LineCustomer;
  whoLabel: string;
  onPick(picked: PickedCustomer | null): void;
  lineLabel: string;
  lineHint: string;
  longestLine: number;
  typed: string;
  lineError: string | null;
  onType(typed: string): void;
  saveLabel: string;
  isSaving: boolean;
  error: unknown;
  onSave(): void;
  onClose(): void;
  /** Before the line. */
  above?: ReactNode;
  /** What was understood. */
  children: ReactNode;
}

/** One line about one customer, over any page; what was understood stands below before Enter saves it. */
export function LineDialog(props: LineDialogProps) {
  const { title, label, size, draft, who, whoLabel, onPick, lineLabel, lineHint, longestLine } = props;
  const { typed, lineError, onType, saveLabel, isSaving, error, onSave, onClose, above, children } = props;
  const { t } = useWords();
  const newCustomerFrom = useNewCustomerFrom();
  return (
    <Dialog title={title} size={size} yOffset="20vh" onClose={onClose}>
      <Form
        label={label}
        draft={draft}
        onSubmit={onSave}
        buttons={
          <>
            <Button type="submit" loading={isSaving} disabled={who.customerId === null || typed.trim() === ''}>
              {saveLabel}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                draft.end();
                onClose();
              }}
            >
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        {who.given === null ? (
          <CustomerPicker
            label={whoLabel}
            hint={t('timeline.forWhomHint')}
            nobody={t('timeline.nobodyFound')}
            value={who.picked}
            isFocused
            onChange={onPick}
            onNew={(name) => {
              onClose();
              newCustomerFrom(name);
            }}
          />
        ) : (
          <bdi className={`personal ${classes.who}`}>{who.name}</bdi>
        )}
        {above}
        <TextInput
          ref={who.line}
          label={lineLabel}
          placeholder={lineHint}
          autoComplete="off"
          maxLength={longestLine}
          data-autofocus={who.given !== null || undefined}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          error={lineError}
        />
        {children}
        {error !== null && <FailureNotice error={error} />}
      </Form>
    </Dialog>
  );
}
