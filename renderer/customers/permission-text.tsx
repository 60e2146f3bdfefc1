import type { Customer } from '../../shared/customers/contract.ts';
import { reachChannels } from '../../shared/customers/permission.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import classes from './customers-page.module.css';

export function ConsentText({ customer: { consent, consentDay } }: { customer: Customer }) {
  const { t } = useWords();
  const days = useDays();
  const words = t(`customers.consents.${consent}`);
  return consentDay === null ? words : t('customers.consentSince', { consent: words, day: days.text(consentDay) });
}

/** Each way of reaching them that is not to be used, with its day. */
export function DoNotContactText({ customer: { doNotContact } }: { customer: Customer }) {
  const { t } = useWords();
  const days = useDays();
  return doNotContact.map(({ channel, sinceDay }) => {
    const known = reachChannels.find((name) => name === channel);
    const words = known === undefined ? channel : t(`customers.channels.${known}`);
    return (
      <span key={channel} className={classes.entry}>
        {sinceDay === null ? words : t('customers.doNotContactSince', { channel: words, day: days.text(sinceDay) })}
      </span>
    );
  });
}
