import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDays } from '../ui/days.tsx';

interface KnownUntilButtonProps {
  lastOrderDay: string | null;
  className: string;
}

const KnownUntilDialog = lazy(async () => ({
  default: (await import('./known-until-dialog.tsx')).KnownUntilDialog,
}));

/** Up to which day the orders are known, as it was said, else the day of the last order; opens the dialog to change it. */
export function KnownUntilButton({ lastOrderDay, className }: KnownUntilButtonProps) {
  const { t } = useWords();
  const days = useDays();
  const [isOpen, setIsOpen] = useState(false);
  const { data: state } = useQuery(operations.knownUntil.state.queryOptions());
  useFormWish({ form: 'knownUntil', customerId: null }, () => setIsOpen(true));
  if (state === undefined || (state.day === null && lastOrderDay === null)) return null;
  const says =
    state.day !== null
      ? t('knownUntil.until', { day: days.text(state.day) })
      : t('archive.ordersKnownTo', { day: days.text(lastOrderDay ?? '') });
  return (
    <>
      <button type="button" className={className} title={t('knownUntil.change')} onClick={() => setIsOpen(true)}>
        {says}
      </button>
      {isOpen && (
        <Suspense>
          <KnownUntilDialog lastOrderDay={lastOrderDay} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
