import { useWords } from '../app/words.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import { CustomerForm } from './customer-form.tsx';
import { useCustomerActs } from './use-customer-acts.ts';

export function NewCustomerPanel({ onClose, onCreated }: { onClose(): void; onCreated(id: number): void }) {
  const { t } = useWords();
  const { create } = useCustomerActs();
  return (
    <SidePanel title={t('customers.new')} onClose={onClose}>
      <CustomerForm
        label={t('customers.new')}
        customer={null}
        isSaving={create.isPending}
        error={create.error}
        onSave={(change, after) =>
          create.mutate(change, { onSuccess: (made) => (after === 'close' ? onClose() : onCreated(made.id)) })
        }
        onCancel={onClose}
      />
    </SidePanel>
  );
}
