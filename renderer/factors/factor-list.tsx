import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { useWords } from '../app/words.ts';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { shownLater } from '../ui/shown-later.tsx';
import classes from './factor-list.module.css';
import { useEvidenceText } from './use-evidence-text.ts';
import { ValueBar } from './value-bar.tsx';

const FactorRows = shownLater(async () => (await import('./factor-rows.tsx')).FactorRows);

/** A customer, or the members of a group, each with a name. */
interface WhoseFactors {
  customers: readonly { customerId: number; name?: string; number?: string }[];
  /** Nothing after this day is seen. */
  asOf: string;
}

interface FactorListProps {
  of: CustomerFactors;
  /** What an unknown factor counts as; null: known of nobody, and hidden. */
  shopMeans: Readonly<Record<Factor, number | null>>;
  homeCurrency: string;
  /** Whose they are and up to which day: what each is known from then opens to its rows. */
  whose?: WhoseFactors;
  /** A click on a score asks for the owner's own. */
  onScore?(factor: Factor): void;
}

/** The factors of a customer with what each is known from; those known of nobody are left out with a sentence. */
export function FactorList({ of, shopMeans, homeCurrency, whose, onScore }: FactorListProps) {
  const { t, language } = useWords();
  const evidenceText = useEvidenceText(homeCurrency);
  const inUse = factors.filter((factor) => shopMeans[factor] !== null);
  const hidden = factors.filter((factor) => shopMeans[factor] === null);
  return (
    <>
      <dl className={classes.factors}>
        {inUse.map((factor) => {
          const { score } = of[factor];
          const assumed = shopMeans[factor] ?? 0;
          return (
            <div key={factor}>
              <dt title={t(`factors.reasons.${factor}`)}>{t(`factors.names.${factor}`)}</dt>
              <dd>
                <ValueBar known={score ?? 0} cautious={score ?? assumed} width={72} />
              </dd>
              <dd className={classes.score} title={t('factors.assumed', { score: assumed.toFixed(1) })}>
                <Score factor={factor} score={score} onScore={onScore} />
              </dd>
              <dd className="quiet">
                <Evidence
                  factor={factor}
                  text={evidenceText(factor, of)}
                  whose={of[factor].evidence === null ? undefined : whose}
                />
              </dd>
            </div>
          );
        })}
      </dl>
      {hidden.length > 0 && (
        <p className="quiet">
          {t('factors.knownOfNobody', {
            factors: hidden.map((factor) => t(`factors.names.${factor}`)).join(language === 'en' ? ', ' : '、'),
          })}
        </p>
      )}
    </>
  );
}

interface ScoreProps {
  factor: Factor;
  score: number | null;
  onScore: FactorListProps['onScore'];
}

function Score({ factor, score, onScore }: ScoreProps) {
  const { t } = useWords();
  const shown = score === null ? '?' : score.toFixed(1);
  if (onScore === undefined) return shown;
  const name = t('factors.scoreOf', { factor: t(`factors.names.${factor}`) });
  return (
    <button
      type="button"
      className={classes.give}
      aria-label={t('page.nameAndValue', { name, value: shown })}
      onClick={() => onScore(factor)}
    >
      {shown}
    </button>
  );
}

interface EvidenceProps {
  factor: Factor;
  text: string;
  whose: FactorListProps['whose'];
}

function Evidence({ factor, text, whose }: EvidenceProps) {
  const { t } = useWords();
  if (whose === undefined) return text;
  return (
    <OpeningFigure
      name={t(`factors.names.${factor}`)}
      value={text}
      rows={whose.customers.map(({ customerId, name = '', number = '' }) => (
        <section key={customerId}>
          {whose.customers.length > 1 && (
            <h3>
              <bdi>{customerLabel({ name, number })}</bdi>
            </h3>
          )}
          <FactorRows factor={factor} customerId={customerId} asOf={whose.asOf} />
        </section>
      ))}
    />
  );
}
