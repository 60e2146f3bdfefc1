import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';

interface AlikeNoticeProps {
  /** As typed, one a line. */
  phones: string;
  emails: string;
  number: string;
  /** The customer that is being changed. */
  except: number | null;
}

const restMs = 250;

/** Says, while a phone, an e-mail or a number is typed, who has it already. */
export function AlikeNotice({ phones, emails, number, except }: AlikeNoticeProps) {
  const { t } = useWords();
  const [typed] = useDebouncedValue(`${phones}\u0000${emails}\u0000${number}`, restMs);
  const [typedPhones = '', typedEmails = '', typedNumber = ''] = typed.split('\u0000');
  const input = { phones: linesOf(typedPhones), emails: linesOf(typedEmails), number: typedNumber, except };
  const { data } = useQuery(
    operations.duplicates.alike.queryOptions({
      input,
      enabled: input.phones.length + input.emails.length > 0 || typedNumber !== '',
      placeholderData: keepPreviousData,
    }),
  );
  if (data === undefined || data.length === 0) return null;
  return (
    <Notice tone="soon">
      <div role="status">
        {data.map(({ id, name, number: ofOther, rule }) => (
          <div key={id} className="personal">
            {t(`duplicates.alike.${rule}`, {
              customer: name === '' ? ofOther : t('page.nameAndAside', { name, aside: ofOther }),
            })}{' '}
            <Link to="/customers/$customerId" params={{ customerId: String(id) }}>
              {t('duplicates.alike.open')}
            </Link>
          </div>
        ))}
      </div>
    </Notice>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 50);
}
