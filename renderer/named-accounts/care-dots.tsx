import { type CareFact, careFacts } from '../../shared/named-accounts/care.ts';
import { useWords } from '../app/words.ts';
import classes from './named-accounts.module.css';

/** The eight facts as dots: filled where it holds. What is missing is said with names too. */
export function CareDots({ facts }: { facts: Readonly<Record<CareFact, boolean>> }) {
  const { t } = useWords();
  const held = careFacts.filter((fact) => facts[fact]).length;
  const missing = careFacts.filter((fact) => !facts[fact]).map((fact) => t(`namedAccounts.care.facts.${fact}`));
  const says =
    missing.length === 0
      ? t('namedAccounts.care.allHeld')
      : t('namedAccounts.care.missing', { missing: missing.join(t('page.listSeparator')) });
  return (
    <span className={classes.dots} role="img" aria-label={says} title={says}>
      {careFacts.map((fact) => (
        <span key={fact} className={classes.dot} data-held={facts[fact]} aria-hidden="true" />
      ))}
      <span className="figure quiet" aria-hidden="true">
        {held}/{careFacts.length}
      </span>
    </span>
  );
}
