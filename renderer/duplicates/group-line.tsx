import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { DuplicateGroup } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';
import { useGroupWords } from './use-group-words.ts';

const namesShown = 3;

/** A group to decide: who is in it, how alike they are and why. */
export function GroupLine({ item: group }: { item: DuplicateGroup }) {
  const { t } = useWords();
  const { alike, reasons } = useGroupWords(group);
  const names = [...new Set(group.members.map(customerLabel))];
  const isOneName = names.length === 1;
  return (
    <span className={classes.group} title={names.join('\n')}>
      <span className={`${classes.names} personal`}>
        {names.slice(0, namesShown).map((name, place) => (
          <span key={name}>
            {place > 0 && ' · '}
            <bdi>{name}</bdi>
          </span>
        ))}
        {isOneName && <span className="quiet"> {group.members.map(({ number }) => number).join(' · ')}</span>}
      </span>
      <span className="figure">{alike}</span>
      <span className={`${classes.reasons} quiet`}>
        {group.members.length > 2 && <>{t('duplicates.customers', { count: group.members.length })} · </>}
        {reasons}
      </span>
    </span>
  );
}
