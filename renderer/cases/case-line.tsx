import type { OpenCase } from '../../shared/cases/contract.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';
import { caseStateText } from './case-state-text.ts';
import classes from './cases-page.module.css';
import { useNow } from './use-now.ts';

/** A case in the list of what is open: kind, whose it is, what was said, how pressing it is and who is in charge. */
export function CaseLine({ item }: { item: OpenCase }) {
  const words = useWords();
  const { t } = words;
  const days = useDays();
  const now = useNow();
  const what = [item.thing, item.text].filter((part) => part !== '').join(' · ');
  return (
    <span className={classes.line}>
      <span className="quiet">{t(`cases.kinds.${item.kind}`)}</span>
      <bdi className={`${classes.who} personal`}>{item.customerName || item.customerNumber || t('cases.guest')}</bdi>
      <span className={`${classes.state} figure`} data-urgency={item.urgency}>
        {caseStateText(item, now, words, days.text)}
      </span>
      <bdi className={`${classes.said} personal quiet`}>{what}</bdi>
      <bdi className={`${classes.keeper} personal quiet`}>{item.inCharge}</bdi>
    </span>
  );
}
