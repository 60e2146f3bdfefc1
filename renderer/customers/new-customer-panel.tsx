import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import { CustomerForm } from './customer-form.tsx';
import { forgetNewCustomer, keepNewCustomer, keptNewCustomer } from './new-customer-draft.ts';
import { useCustomerActs } from './use-customer-acts.ts';

export function NewCustomerPanel({ onClose, onCreated }: { onClose(): void; onCreated(id: number): void }) {
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
        kept={keptNewCustomer(archive?.id)}
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
