import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { Notice } from '../ui/states.tsx';
import classes from './alike-notice.module.css';

interface AlikeNoticeProps {
  /** As typed, one a line. */
  phones?: string;
  emails?: string;
  number?: string;
  /** The customer that is being changed. */
  except?: number | null;
  /** Before the page of the other one is opened. */
  onOpen?(): void;
}

const restMs = 250;

/** Says, while a phone, an e-mail or a number is typed, who has it already. */
export function AlikeNotice({ phones = '', emails = '', number = '', except = null, onOpen }: AlikeNoticeProps) {
  const { t } = useWords();
  const [typed] = useDebouncedValue(`${phones}\u0000${emails}\u0000${number}`, restMs);
  const [typedPhones = '', typedEmails = '', typedNumber = ''] = typed.split('\u0000');
  const input = { phones: linesOf(typedPhones), emails: linesOf(typedEmails), number: typedNumber, except };
  const isAnyTyped = input.phones.length + input.emails.length > 0 || typedNumber !== '';
  const { data } = useQuery(
    operations.duplicates.alike.queryOptions({ input, enabled: isAnyTyped, placeholderData: keepPreviousData }),
  );
  const alike = isAnyTyped ? (data ?? []) : [];
  // The place is there before the words are: only then are they read out.
  return (
    <div role="status" className={classes.place}>
      {alike.length > 0 && (
        <Notice tone="soon">
          {alike.map(({ id, name, number: ofOther, rule }) => (
            <div key={id} className="personal">
              {t(`duplicates.alike.${rule}`, {
                customer: name === '' ? ofOther : t('page.nameAndAside', { name, aside: ofOther }),
              })}{' '}
              <Link
                className={classes.open ?? ''}
                to="/customers/$customerId"
                params={{ customerId: String(id) }}
                onClick={() => onOpen?.()}
              >
                {t('duplicates.alike.open')}
              </Link>
            </div>
          ))}
        </Notice>
      )}
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 50);
}
