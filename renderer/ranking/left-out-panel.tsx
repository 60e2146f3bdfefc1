import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { LeftOutReason } from '../../shared/ranking/ranking.ts';
import type { RankingWeights } from '../../shared/ranking/scored-contract.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import { NothingKnownRows } from './nothing-known-rows.tsx';
import type { RankingAddress } from './ranking-address.ts';
import classes from './ranking-page.module.css';

type LeftOutPart = RankingSummary['leftOut'][number];

interface LeftOutPanelProps {
  reason: LeftOutReason | 'nothingKnown';
  currency: string;
  summary: RankingSummary;
  /** Of a ranking by more than money: who has neither a sale nor a known factor, and how many they are. */
  nothingKnown?: { customers: number; address: RankingAddress; weights: RankingWeights; onChoose(): void } | undefined;
  onChoose(part: LeftOutPart): void;
  onClose(): void;
}

const ofNothingKnown = 'nothingKnown';

/** What the ranking does not hold, by reason and with its money; the orders of the one that is chosen. */
export function LeftOutPanel({ reason, currency, summary, nothingKnown, onChoose, onClose }: LeftOutPanelProps) {
  const { t, language } = useWords();
  const { rollUp, narrowing, from, to, leftOut } = summary;
  const digits = columnDigits(leftOut.map(({ net }) => net));
  const keyOf = (part: Pick<LeftOutPart, 'reason'>, of: string): string => `${part.reason} ${of}`;
  return (
    <SidePanel title={t('ranking.leftOutTitle')} onClose={onClose}>
      <div className={classes.why}>
        <ChoiceList
          label={t('ranking.leftOutTitle')}
          choices={[
            ...leftOut.map((part) => ({
              value: keyOf(part, part.net.currency),
              content: (
                <>
                  {part.customers === null
                    ? t(`ranking.leftOut.${part.reason}`)
                    : t('ranking.leftOutCustomers', {
                        reason: t(`ranking.leftOut.${part.reason}`),
                        count: part.customers,
                      })}
                  <span className="figure personal">{amountAndCurrencyText(part.net, language, digits)}</span>
                </>
              ),
            })),
            ...(nothingKnown === undefined
              ? []
              : [
                  {
                    value: ofNothingKnown,
                    content: t('ranking.leftOutCustomers', {
                      reason: t('ranking.leftOut.nothingKnown'),
                      count: nothingKnown.customers,
                    }),
                  },
                ]),
          ]}
          chosen={reason === ofNothingKnown ? ofNothingKnown : keyOf({ reason }, currency)}
          onChoose={(key) => {
            if (key === ofNothingKnown) nothingKnown?.onChoose();
            const part = leftOut.find((one) => keyOf(one, one.net.currency) === key);
            if (part !== undefined) onChoose(part);
          }}
        />
        <p>{t(`ranking.leftOutWhy.${reason}`)}</p>
        {reason === ofNothingKnown ? (
          nothingKnown !== undefined && <NothingKnownRows {...nothingKnown} />
        ) : (
          <OrdersOfPeriod
            question={{ leftOut: reason, rollUp, currency, from, to, narrowing }}
            showsCustomer={reason !== 'walkIn'}
          />
        )}
      </div>
    </SidePanel>
  );
}
