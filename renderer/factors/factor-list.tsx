import type { CustomerFactors } from '../../shared/factors/evidence-schema.ts';
import { type Factor, factors } from '../../shared/factors/factors.ts';
import { useWords } from '../app/words.ts';
import classes from './factor-list.module.css';
import { useEvidenceText } from './use-evidence-text.ts';
import { ValueBar } from './value-bar.tsx';

interface FactorListProps {
  of: CustomerFactors;
  /** What an unknown factor counts as; null: known of nobody, and hidden. */
  shopMeans: Readonly<Record<Factor, number | null>>;
  homeCurrency: string;
  /** A click on a score asks for the owner's own. */
  onScore?(factor: Factor): void;
}

/** The factors of a customer with what each is known from; those known of nobody are left out with a sentence. */
export function FactorList({ of, shopMeans, homeCurrency, onScore }: FactorListProps) {
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
                <ValueBar known={score ?? 0} cautious={score ?? assumed} width={84} />
              </dd>
              <dd className={classes.score} title={t('factors.assumed', { score: assumed.toFixed(1) })}>
                <Score factor={factor} score={score} onScore={onScore} />
              </dd>
              <dd className="quiet">{evidenceText(factor, of)}</dd>
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
