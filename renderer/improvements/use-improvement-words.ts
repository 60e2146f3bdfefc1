import type { Improvement } from '../../shared/improvements/contract.ts';
import { topicKinds } from '../../shared/improvements/improvement-codes.ts';
import { improvementText } from '../../shared/improvements/improvement-text.ts';
import { useWords } from '../app/words.ts';
import { useDays } from '../ui/days.tsx';

export interface ImprovementWords {
  /** What should change. */
  what(improvement: Improvement): string;
  /** "2 complaints, 3 stayed away". */
  sources(improvement: Improvement): string;
  /** "9 customers (2 complaints, 3 stayed away)". */
  who(improvement: Improvement): string;
  /** "told 9, back 4", or how many are to be told; '' where it is not mended. */
  returns(improvement: Improvement): string;
  /** "Mended on 3 Nov", or since when it is named. */
  when(improvement: Improvement): string;
}

export function useImprovementWords(): ImprovementWords {
  const { t, language } = useWords();
  const days = useDays();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const sources = ({ topics }: Improvement): string =>
    list.format(
      topicKinds.flatMap((kind) => {
        const of = topics.filter((topic) => topic.kind === kind);
        const count = of.reduce((sum, { mentions }) => sum + mentions, 0);
        return count === 0 ? [] : [t(`improvements.kinds.${kind}`, { count })];
      }),
    );
  return {
    what: (improvement) => improvementText(improvement, t),
    sources,
    who: (improvement) =>
      t('improvements.whoAndHow', {
        who: t('improvements.customers', { count: improvement.customers }),
        how: sources(improvement),
      }),
    returns: ({ mended }) => {
      if (mended === null) return '';
      if (mended.audience === 0) return t('improvements.nobodyToTell');
      return [
        ...(mended.told < mended.audience ? [t('improvements.toTell', { count: mended.audience - mended.told })] : []),
        ...(mended.told > 0 ? [t('improvements.told', { told: mended.told, back: mended.cameBack })] : []),
      ].join(' · ');
    },
    when: ({ mendedDay, sinceDay }) => {
      if (mendedDay !== null) return t('improvements.mendedOn', { day: days.text(mendedDay) });
      return sinceDay === null ? t('improvements.namedNoMore') : t('improvements.since', { day: days.text(sinceDay) });
    },
  };
}
