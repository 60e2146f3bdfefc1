import { phoneDoubt } from '../../shared/phone.ts';
import { useWords } from '../app/words.ts';

/** Under the phones while they are typed, one a line: what is doubtful about the first that is. They are kept as typed. */
export function PhonesDoubt({ phones }: { phones: string }) {
  const { t } = useWords();
  const [doubtful] = phones.split('\n').flatMap((phone) => {
    const doubt = phoneDoubt(phone);
    return doubt === null ? [] : [{ phone: phone.trim(), doubt }];
  });
  // The place is there before the words are: only then are they read out.
  return (
    <div className="quiet" role="status">
      {doubtful !== undefined && t(`customers.phoneDoubts.${doubtful.doubt}`, { phone: doubtful.phone })}
    </div>
  );
}
