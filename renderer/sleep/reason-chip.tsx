import type { ToContact } from '../../shared/sleep/contract.ts';
import type { KnownReason } from '../../shared/sleep/sleep-reasons.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';

interface ReasonChipProps {
  byReason: ToContact['byReason'];
  /** Null: whatever it is. */
  reason: KnownReason | null;
  onChoose(reason: KnownReason | null): void;
}

/** Why they stay away, each reason with how many and what they spent; the list then holds those. */
export function ReasonChip({ byReason, reason, onChoose }: ReasonChipProps) {
  const { t, language } = useWords();
  const text = (choice: KnownReason): string =>
    choice === 'notAsked' ? t('sleepers.notAsked') : t(`sleep.reasons.${choice}`);
  return (
    <ToolChip
      name={t('sleep.toContact.why')}
      value={reason === null ? t('sleepers.everyReason') : text(reason)}
      isSet={reason !== null}
      width={340}
    >
      {(close) => (
        <>
          <ChoiceList<KnownReason | 'every'>
            label={t('sleep.toContact.why')}
            choices={[
              { value: 'every', content: t('sleepers.everyReason') },
              ...byReason.map(({ reason: of, customers, yearlySpend }) => ({
                value: of,
                content: t('sleepers.reasonSum', {
                  reason: text(of),
                  customers: t('sleep.toContact.customers', { count: customers }),
                  sum: amountAndCurrencyText(yearlySpend, language),
                }),
                title: t('sleepers.spendAbout'),
              })),
            ]}
            chosen={reason ?? 'every'}
            onChoose={(choice) => {
              close();
              onChoose(choice === 'every' ? null : choice);
            }}
          />
          <p className="quiet">{t('sleepers.spendAbout')}</p>
        </>
      )}
    </ToolChip>
  );
}
