import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { operations } from '../app/engine.ts';
import { combinationTexts } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { useWords } from '../app/words.ts';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { useToggleNamed } from '../named-accounts/use-name-key.ts';
import { useStandings } from '../named-accounts/use-standings.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './ranking-page.module.css';

/** What the keys of the ranking do next to a group: both act on its main member, which is said. */
export function MainMemberDeeds({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const standings = useStandings();
  const toggleNamed = useToggleNamed();
  const { data: customer } = useQuery(operations.customers.get.queryOptions({ input: { id: customerId } }));
  if (customer === undefined) return null;
  const [scoreKey = ''] = combinationTexts('scoreFactors', isMac);
  const [nameKey = ''] = combinationTexts('nameAccount', isMac);
  const isNamed = standings.get(customerId)?.state === 'named';
  return (
    <div className={classes.why}>
      <p className="quiet">{t('rolledUp.actsOnMain', { name: customerLabel(customer) })}</p>
      <div className={classes.deeds}>
        <Button
          variant="default"
          size="compact-xs"
          rightSection={<KeyCap text={scoreKey} />}
          onClick={() => openFactorScores(customerId, null, { isForGroup: true })}
        >
          {t('factors.score')}
        </Button>
        <Button
          variant="default"
          size="compact-xs"
          rightSection={<KeyCap text={nameKey} />}
          onClick={() => toggleNamed(customerId, true)}
        >
          {t(`namedAccounts.deeds.${isNamed ? 'remove' : 'add'}`)}
        </Button>
      </div>
    </div>
  );
}
