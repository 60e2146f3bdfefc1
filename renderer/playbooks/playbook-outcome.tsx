import { useQuery } from '@tanstack/react-query';
import type { PlaybookOutcome as Outcome, PlaybookWords } from '../../shared/playbooks/contract.ts';
import type { OutcomeFigure, OutcomeGroup } from '../../shared/playbooks/outcome-rows.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { countText, pointsText, roundShareText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { OpeningFigure } from '../ui/opening-figure.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { OutcomePaper } from './outcome-paper.tsx';
import { OutcomeRows } from './outcome-rows.tsx';
import classes from './playbook-outcome.module.css';
import { useCostText } from './use-cost-text.ts';

interface PlaybookOutcomeProps {
  slug: string;
  name: string;
  words: PlaybookWords | undefined;
}

/** What came of a playbook, beside the same group a year before; each figure opens to its rows, and all of them leave. */
export function PlaybookOutcome({ slug, name, words }: PlaybookOutcomeProps) {
  const { t } = useWords();
  const days = useDays();
  const notesOf = useOutcomeNotes();
  const found = useQuery(operations.playbooks.outcome.queryOptions({ input: { slug } }));
  usePrintedPage(async () => {
    const outcome = await engine.playbooks.outcome({ slug });
    const { rows, total } = await rowsToPrint((window) => engine.playbooks.outcomeRows({ slug, ...window }));
    return <OutcomePaper name={name} outcome={outcome} rows={rows} total={total} />;
  });
  if (found.error !== null) return <FailureNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <LoadingState />;
  const outcome = found.data;
  return (
    <section className={classes.outcome} aria-label={t('playbookOutcome.title')}>
      <div className={classes.head}>
        <span className="quiet">{t('playbooks.asOf', { day: days.text(days.today) })}</span>
        <SaveTable question={{ table: 'playbookOutcome', slug }} isCompact />
      </div>
      <Groups slug={slug} outcome={outcome} words={words} />
      <Effort slug={slug} outcome={outcome} words={words} />
      <Comparison slug={slug} outcome={outcome} words={words} />
      {notesOf(outcome).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </section>
  );
}

interface PartProps {
  slug: string;
  outcome: Outcome;
  words: PlaybookWords | undefined;
}

interface GroupFigures {
  group: OutcomeGroup;
  people: OutcomeFigure;
  succeeded: OutcomeFigure;
  byThemselves: OutcomeFigure | null;
  open: OutcomeFigure;
  counts: { people: number; succeeded: number; byThemselves: number | null; open: number; judged: Outcome['judged'] };
}

/** Nothing was done for the control group and for those of a year before: all of them came by themselves. */
export function groupsOfOutcome(outcome: Outcome): GroupFigures[] {
  const { enrolled, succeeded, byThemselves, open, heldOut, heldOutSucceeded, heldOutOpen, before } = outcome;
  const { judged, heldOutJudged } = outcome;
  const groups: GroupFigures[] = [
    {
      ...{ group: 'enrolled', people: 'enrolled', succeeded: 'succeeded', byThemselves: 'byThemselves', open: 'open' },
      counts: { people: enrolled, succeeded, byThemselves, open, judged },
    },
  ];
  if (heldOut > 0)
    groups.push({
      ...{
        group: 'heldOut',
        people: 'heldOut',
        succeeded: 'heldOutSucceeded',
        byThemselves: null,
        open: 'heldOutOpen',
      },
      counts: {
        ...{ people: heldOut, succeeded: heldOutSucceeded, byThemselves: null, open: heldOutOpen },
        judged: heldOutJudged,
      },
    });
  if (before !== null)
    groups.push({
      ...{ group: 'before', people: 'before', succeeded: 'beforeSucceeded', byThemselves: null, open: 'beforeOpen' },
      counts: {
        ...{ people: before.enrolled, succeeded: before.succeeded, byThemselves: null, open: before.open },
        judged: before.judged,
      },
    });
  return groups;
}

/** Of those whose days have passed, who they are said with it. */
export function useShareText(): (judged: Outcome['judged']) => string {
  const { t, language } = useWords();
  return ({ people, succeeded }) =>
    people === 0
      ? '–'
      : t('playbookOutcome.shareOf', {
          count: people,
          people: countText(people, language),
          share: roundShareText(succeeded / people, language),
        });
}

function Groups({ outcome, ...of }: PartProps) {
  const { t } = useWords();
  const shareText = useShareText();
  return (
    <table className={classes.groups}>
      <thead>
        <tr>
          <td />
          {(['people', 'succeeded', 'share', 'byThemselves', 'open'] as const).map((heading) => (
            <th key={heading} scope="col">
              {t(`playbookOutcome.${heading}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groupsOfOutcome(outcome).map(({ group, counts, ...figures }) => (
          <tr key={group}>
            <th scope="row">{t(`playbookOutcome.groups.${group}`)}</th>
            <td>
              <Figure {...of} figure={figures.people} heading="people" group={group} count={counts.people} />
            </td>
            <td>
              <Figure {...of} figure={figures.succeeded} heading="succeeded" group={group} count={counts.succeeded} />
            </td>
            <td className="figure">{shareText(counts.judged)}</td>
            <td>
              {counts.byThemselves !== null && figures.byThemselves !== null && (
                <Figure
                  {...of}
                  figure={figures.byThemselves}
                  heading="byThemselves"
                  group={group}
                  count={counts.byThemselves}
                />
              )}
            </td>
            <td>
              <Figure {...of} figure={figures.open} heading="open" group={group} count={counts.open} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureProps {
  slug: string;
  words: PlaybookWords | undefined;
  figure: OutcomeFigure;
  heading: 'people' | 'succeeded' | 'byThemselves' | 'open';
  group: OutcomeGroup;
  count: number;
}

function Figure({ slug, words, figure, heading, group, count }: FigureProps) {
  const { t, language } = useWords();
  if (count === 0) return <span className="figure">0</span>;
  return (
    <OpeningFigure
      name={`${t(`playbookOutcome.groups.${group}`)}, ${t(`playbookOutcome.${heading}`)}`}
      value={countText(count, language)}
      rows={<OutcomeRows slug={slug} figure={figure} words={words} />}
    />
  );
}

/** Steps, minutes and money. */
function Effort({ slug, outcome: { steps, minutes, cost }, words }: PartProps) {
  const { t, language } = useWords();
  const costText = useCostText();
  const figures = (['done', 'skipped', 'missed'] as const).map((figure) => ({
    figure,
    name: t(`playbookOutcome.stepFigures.${figure}`),
    count: steps[figure],
  }));
  return (
    <p className={classes.effort}>
      <span className="quiet">{t('playbookOutcome.steps')}</span>
      {figures.map(({ figure, name, count }) => (
        <span key={figure}>
          {name}{' '}
          {count === 0 ? (
            <span className="figure">0</span>
          ) : (
            <OpeningFigure
              name={`${t('playbookOutcome.steps')}, ${name}`}
              value={countText(count, language)}
              rows={<OutcomeRows slug={slug} figure={figure} words={words} />}
            />
          )}
        </span>
      ))}
      {minutes !== null && (
        <span>
          {t('playbookOutcome.minutes')}{' '}
          <OpeningFigure
            name={t('playbookOutcome.minutes')}
            value={countText(minutes, language)}
            rows={<OutcomeRows slug={slug} figure="minutes" words={words} />}
          />
        </span>
      )}
      {cost !== null && (
        <span>
          {t('playbookOutcome.cost')}{' '}
          {cost.times === 0 ? (
            <span className="figure">{costText(cost)}</span>
          ) : (
            <OpeningFigure
              name={t('playbookOutcome.cost')}
              value={costText(cost)}
              rows={<OutcomeRows slug={slug} figure="cost" words={words} />}
            />
          )}
          {cost.unsaid > 0 && <span className="quiet"> {t('playbookOutcome.costUnsaid', { count: cost.unsaid })}</span>}
        </span>
      )}
    </p>
  );
}

/** With the control group, where there is one. */
function Comparison({ slug, outcome, words }: PartProps) {
  const { t, language } = useWords();
  const text = useUpliftText()(outcome);
  if (text === null) return null;
  return (
    <p>
      {text}
      {outcome.inNeitherArm > 0 && (
        <>
          {' '}
          {t('playbookOutcome.inNeitherArm')}{' '}
          <OpeningFigure
            name={t('playbookOutcome.inNeitherArm')}
            value={countText(outcome.inNeitherArm, language)}
            rows={<OutcomeRows slug={slug} figure="inNeitherArm" words={words} />}
          />
        </>
      )}
    </p>
  );
}

/** Null: there is no control group. */
export function useUpliftText(): (outcome: Outcome) => string | null {
  const { t, language } = useWords();
  return ({ uplift }) => {
    if (uplift === null) return null;
    if (uplift.isTooFew) return t('playbookOutcome.tooFew');
    const mayBeChance = uplift.low <= 0 && uplift.high >= 0;
    return t(mayBeChance ? 'playbookOutcome.upliftOrChance' : 'playbookOutcome.uplift', {
      difference: pointsText(uplift.difference, language),
      low: pointsText(uplift.low, language),
      high: pointsText(uplift.high, language),
    });
  };
}

/** Of which days the year before is, and what the columns mean. */
export function useOutcomeNotes(): (outcome: Outcome) => string[] {
  const { t } = useWords();
  const days = useDays();
  return ({ before }) => [
    before === null
      ? t('playbookOutcome.noYearBefore')
      : t('playbookOutcome.yearBefore', { from: days.text(before.from), to: days.text(before.to) }),
    t('playbookOutcome.byThemselvesAbout'),
  ];
}
