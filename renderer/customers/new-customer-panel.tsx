import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import { fieldsOf } from './customer-fields.ts';
import { CustomerForm } from './customer-form.tsx';
import { forgetNewCustomer, keepNewCustomer, keptNewCustomer } from './new-customer-draft.ts';
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
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const close = (): void => {
    forgetNewCustomer();
    onClose();
  };
  return (
    <SidePanel title={t('customers.new')} onClose={close}>
      <CustomerForm
        label={t('customers.new')}
        kept={typed === '' ? keptNewCustomer(archive?.id) : { ...fieldsOf(null), ...fieldsOfTyped(typed) }}
        isSaving={create.isPending}
        error={create.error}
        onSave={(change, after) =>
          create.mutate(change, {
            onSuccess: (made) => {
              forgetNewCustomer();
              if (after === 'close') onClose();
              else onCreated(made.id);
            },
          })
        }
        onCancel={close}
        onLookElsewhere={(fields) => {
          if (archive != null) keepNewCustomer({ archiveId: archive.id, fields });
        }}
      />
    </SidePanel>
  );
}
