import type { OpenCase } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { caseStateText } from './case-state-text.ts';
import classes from './cases-page.module.css';
import { useNow } from './use-now.ts';

/** A case in the list of what is open: whose it is and how pressing, below it kind, what was said and who is in charge. */
export function CaseLine({ item }: { item: OpenCase }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const now = useNow();
  const what = [item.thing, item.text].filter((part) => part !== '').join(' · ');
  return (
    <span className={classes.line}>
      <span className={classes.whose}>
        <bdi className={`${classes.who} personal`}>{item.customerName || item.customerNumber || t('cases.guest')}</bdi>
        <span className={`${classes.state} figure`} data-urgency={item.urgency}>
          {caseStateText(item, now, words, days.text)}
        </span>
      </span>
      <span className={`${classes.said} quiet`}>
        {t(`cases.kinds.${item.kind}`)}
        {what !== '' && (
          <span className="personal">
            {' · '}
            <bdi>{what}</bdi>
          </span>
        )}
      </span>
      <bdi className={`${classes.keeper} personal quiet`}>{item.inCharge}</bdi>
    </span>
  );
}
