import type { ToContact } from '../../shared/sleep/contract.ts';
import type { KnownReason } from '../../shared/sleep/sleep-reasons.ts';
import { useWords } from '../app/words.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { amountAndCurrencyText } from '../ui/figures.ts';
import { ToolChip } from '../ui/tool-chip.tsx';

interface KeeperChipProps {
  keepers: readonly string[];
  /** Null: everybody's; '': those whom nobody looks after. */
  keeper: string | null;
  onChoose(keeper: string | null): void;
}

/** Whose customers are listed. */
export function KeeperChip({ keepers, keeper, onChoose }: KeeperChipProps) {
  const { t } = useWords();
  const text = (choice: string | null): string =>
    choice === null ? t('sleepers.everyKeeper') : choice || t('sleepers.noKeeper');
  const everyone = 'everyone';
  return (
    <ToolChip name={t('sleepers.keeper')} value={text(keeper)} isSet={keeper !== null} width={220}>
      {(close) => (
        <ChoiceList
          label={t('sleepers.keeper')}
          choices={[
            { value: everyone, content: text(null) },
            ...keepers.map((name) => ({
              value: `name:${name}`,
              content: <bdi className="personal">{text(name)}</bdi>,
            })),
          ]}
          chosen={keeper === null ? everyone : `name:${keeper}`}
          onChoose={(choice) => {
            close();
            onChoose(choice === everyone ? null : choice.slice('name:'.length));
          }}
        />
      )}
    </ToolChip>
  );
}

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
