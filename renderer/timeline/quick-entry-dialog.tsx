import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useNewCustomerFrom } from '../customers/use-new-customer-from.ts';
import { drafts } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import classes from './quick-entry-dialog.module.css';
import { QuickEntryLine } from './quick-entry-line.tsx';
import { lineDraft } from './use-quick-entry.ts';

interface QuickEntryDialogProps {
  /** Null: the customer next to the list, or one to be chosen. */
  customerId: number | null;
  onClose(): void;
}

/** From anywhere: whom it was with, then the one line. The customer next to a list is taken for granted. */
export function QuickEntryDialog({ customerId: given, onClose }: QuickEntryDialogProps) {
  const { t } = useWords();
  const areNamesHidden = usePrivacy();
  const beside = useCustomerGiven(given);
  const { chosen, choose, endChoice } = useChosenCustomer();
  const newCustomerFrom = useNewCustomerFrom();
  const customerId = beside?.id ?? chosen?.id ?? null;
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (customerId !== null) line.current?.focus();
  }, [customerId]);
  return (
    <Dialog title={t('timeline.quickEntry')} size={640} yOffset="34vh" onClose={onClose}>
      <div className={classes.dialog}>
        {beside !== null && <bdi className={`personal ${classes.beside}`}>{customerLabel(beside)}</bdi>}
        {beside === null && areNamesHidden && <p className="quiet">{t('palette.namesHidden')}</p>}
        {beside === null && !areNamesHidden && (
          <CustomerPicker
            label={t('timeline.forWhom')}
            hint={t('timeline.forWhomHint')}
            nobody={t('timeline.nobodyFound')}
            value={chosen}
            isFocused
            onChange={choose}
            onNew={(typed) => {
              onClose();
              newCustomerFrom(typed);
            }}
          />
        )}
        <QuickEntryLine
          customerId={customerId}
          field={line}
          onSaved={() => {
            if (beside === null) endChoice();
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}

/** Whom the line is for, kept with it: only the number of the row, so that a purge leaves no name. */
function useChosenCustomer() {
  const draft = useDraft<{ id: number | null }>({ form: 'contact.forWhom', customerId: null }, { id: null });
  const { id } = draft.fields;
  const { data } = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: id ?? 0 } }),
    enabled: id !== null,
  });
  const chosen = id === null || data === undefined || data.binnedAt !== null ? null : data;
  return {
    chosen: chosen === null ? null : { id: chosen.id, name: customerLabel(chosen) },
    choose: (picked: PickedCustomer | null): void => {
      drafts.move(lineDraft(chosen?.id ?? null), lineDraft(picked?.id ?? null));
      draft.set({ id: picked?.id ?? null });
    },
    endChoice: draft.end,
  };
}

/** Whom it was opened for, or the customer whose panel is open next to a list; one in the bin gets no more contacts. */
function useCustomerGiven(given: number | null): { id: number; name: string; number: string } | null {
  const beside = useLocation({ select: ({ search }) => ('customer' in search ? Number(search.customer) : Number.NaN) });
  const id = given ?? beside;
  const { data } = useQuery({
    ...operations.customers.get.queryOptions({ input: { id: Number.isSafeInteger(id) ? id : 0 } }),
    enabled: Number.isSafeInteger(id),
  });
  return data === undefined || data.binnedAt !== null ? null : data;
}
