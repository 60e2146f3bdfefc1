import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { LeftOutReason } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { OrdersOfPeriod } from '../orders/orders-of-period.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText, columnDigits } from '../ui/figures.ts';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './ranking-page.module.css';

type LeftOutPart = RankingSummary['leftOut'][number];

interface LeftOutPanelProps {
  reason: LeftOutReason;
  currency: string;
  summary: RankingSummary;
  onChoose(part: LeftOutPart): void;
  onClose(): void;
}

/** What the ranking does not hold, by reason and with its money; the orders of the one that is chosen. */
export function LeftOutPanel({ reason, currency, summary, onChoose, onClose }: LeftOutPanelProps) {
  const { t, language } = useWords();
  const { rollUp, narrowing, from, to, leftOut } = summary;
  const digits = columnDigits(leftOut.map(({ net }) => net));
  const keyOf = (part: Pick<LeftOutPart, 'reason'>, of: string): string => `${part.reason} ${of}`;
  return (
    <SidePanel title={t('ranking.leftOutTitle')} onClose={onClose}>
      <div className={classes.why}>
        <ChoiceList
          label={t('ranking.leftOutTitle')}
          choices={leftOut.map((part) => ({
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
          }))}
          chosen={keyOf({ reason }, currency)}
          onChoose={(key) => {
            const part = leftOut.find((one) => keyOf(one, one.net.currency) === key);
            if (part !== undefined) onChoose(part);
          }}
        />
        <p>{t(`ranking.leftOutWhy.${reason}`)}</p>
        <OrdersOfPeriod
          question={{ leftOut: reason, rollUp, currency, from, to, narrowing }}
          showsCustomer={reason !== 'walkIn'}
        />
      </div>
    </SidePanel>
  );
}
