import type { CustomerToConfirm } from '../../shared/freshness/contract.ts';
import { factKinds } from '../../shared/freshness/fact-kinds.ts';
import { useWords } from '../app/words.ts';
import classes from './freshness-page.module.css';

/** A customer in the list of facts to confirm: who, and below it what of. */
export function CustomerToConfirmLine({ item }: { item: CustomerToConfirm }) {
  const { t } = useWords();
  const kinds = factKinds.filter((kind) => item.facts.some((fact) => fact.kind === kind));
  return (
    <span className={classes.line}>
      <bdi className={`${classes.who} personal`}>{item.name || item.number}</bdi>
      <span className={`${classes.what} quiet`}>{kinds.map((kind) => t(`freshness.kinds.${kind}`)).join(' · ')}</span>
    </span>
  );
}
