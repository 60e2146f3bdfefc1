import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import { fieldsOf } from './customer-fields.ts';
import { CustomerForm } from './customer-form.tsx';
import { fieldsOfTyped } from './typed-customer.ts';
import { useCustomerActs } from './use-customer-acts.ts';

interface NewCustomerPanelProps {
  /** What was typed to find somebody who is not there. */
  typed: string;
  onClose(): void;
  onCreated(id: number): void;
}

export function NewCustomerPanel({ typed, onClose, onCreated }: NewCustomerPanelProps) {
  const { t } = useWords();
  const { create } = useCustomerActs();
  const draft = useDraft(
    { form: `customer.new${typed === '' ? '' : `.${typed}`}`.slice(0, 200), customerId: null },
    { ...fieldsOf(null), ...(typed === '' ? {} : fieldsOfTyped(typed)) },
  );
  return (
    <SidePanel title={t('customers.new')} onClose={onClose}>
      <CustomerForm
        label={t('customers.new')}
        draft={draft}
        isSaving={create.isPending}
        error={create.error}
        onSave={(change, after) =>
          create.mutate(change, {
            onSuccess: (made) => {
              draft.end();
              if (after === 'close') onClose();
              else onCreated(made.id);
            },
          })
        }
        onCancel={() => {
          draft.end();
          onClose();
        }}
      />
    </SidePanel>
  );
}
