import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { SaleEntry } from './sale-entry.tsx';

interface SalesDialogProps {
  /** Null: chosen for each sale, or no one known. */
  customerId: number | null;
  /** The one that is changed; null: new ones. */
  saleId: number | null;
  onClose(): void;
}

/** Sales one after the other, or one that was typed before. */
export function SalesDialog({ customerId, saleId, onClose }: SalesDialogProps) {
  const { t } = useWords();
  const sale = useQuery({
    ...operations.sales.get.queryOptions({ input: { id: saleId ?? 0 } }),
    enabled: saleId !== null,
  });
  return (
    <Dialog title={t(saleId === null ? 'sales.title' : 'sales.change')} size={640} yOffset="12vh" onClose={onClose}>
      {sale.error !== null && <FailureNotice error={sale.error} />}
      {saleId === null && <SaleEntry given={customerId} edited={null} onClose={onClose} />}
      {saleId !== null && sale.data !== undefined && (
        <SaleEntry given={sale.data.customerId} edited={{ id: saleId, sale: sale.data }} onClose={onClose} />
      )}
    </Dialog>
  );
}
