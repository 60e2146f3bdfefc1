import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Customer } from '../../shared/customers/contract.ts';
import { isRestOfPanelShown } from '../app/layout.ts';
import { useRemembered } from '../app/remembered.ts';
import { useWords } from '../app/words.ts';
import { Facts } from '../ui/facts.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import classes from './customers-page.module.css';
import { type IdentityLine, useIdentityLines } from './use-identity-lines.tsx';

interface CustomerIdentityProps {
  customer: Customer;
  /**
   * Next to a list: every field without a value gives way, not only those that are rare, and what is not needed to speak
   * to somebody is folded, with these further parts.
   */
  restInPanel?: ReactNode;
}

/** Who they are, each field changed where it stands. */
export function CustomerIdentity({ customer, restInPanel }: CustomerIdentityProps) {
  const { t } = useWords();
  const isInPanel = restInPanel !== undefined;
  const lines = useIdentityLines(customer, isInPanel);
  const isRestShown = useRemembered(isRestOfPanelShown);
  const [areEmptyShown, setAreEmptyShown] = useState(false);
  const hidden = lines.filter(({ isHidden }) => isHidden).length;
  const facts = (shown: readonly IdentityLine[]) => (
    <Facts facts={shown.map(({ name, value }) => [name, value] as const)} />
  );
  const shown = lines.filter(({ isHidden }) => areEmptyShown || !isHidden);
  const emptyFields = hidden > 0 && customer.binnedAt === null && (
    <Button
      className={classes.emptyFields ?? ''}
      variant="subtle"
      size="compact-xs"
      aria-expanded={areEmptyShown}
      onClick={() => setAreEmptyShown((are) => !are)}
    >
      {areEmptyShown ? t('customers.hideEmpty') : t('customers.showEmpty', { count: hidden })}
    </Button>
  );
  if (!isInPanel) {
    return (
      <div className={classes.part}>
        {facts(shown)}
        {emptyFields}
      </div>
    );
  }
  return (
    <div className={classes.part}>
      {facts(shown.filter(({ isFirst }) => isFirst))}
      <button
        type="button"
        className={classes.fold}
        aria-expanded={isRestShown}
        onClick={() => isRestOfPanelShown.set(!isRestShown)}
      >
        {isRestShown ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        {t('customers.rest')}
      </button>
      {isRestShown && (
        <>
          {facts(shown.filter(({ isFirst }) => !isFirst))}
          {emptyFields}
          {restInPanel}
        </>
      )}
    </div>
  );
}
