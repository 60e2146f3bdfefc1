import type { Customer } from '../../shared/customers/contract.ts';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { refusedChannels } from '../../shared/customers/permission.ts';
import { useWords } from '../app/words.ts';

/** The numbers of a customer to call, with what they asked not to be reached by; nothing where none is on file. */
export function PhonesLine({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const { phones } = customer;
  if (phones.length === 0) return null;
  const numbers = phones.map(({ asTyped }) => asTyped).join(' · ');
  return <p className="personal figure">{markedDetail(numbers, 'phone', refusedChannels(customer), t)}</p>;
}
