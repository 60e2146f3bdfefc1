import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PlaybookStanding } from '../../shared/playbooks/contract.ts';
import type { PlaybookDefinition, PlaybookStep } from '../../shared/playbooks/definition.ts';
import { useWords } from '../app/words.ts';
import { PlusIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { focusHomeProps } from '../ui/use-focus-back.ts';
import classes from './playbook-page.module.css';
import { gapPx, type StepDay, stepDays } from './step-days.ts';
import type { StepTexts } from './use-step-texts.ts';
import { WordingText } from './wording-text.tsx';

interface StepListProps {
  definition: PlaybookDefinition;
  texts: StepTexts;
  standing: PlaybookStanding;
  current: string | null;
  onChoose(slug: string): void;
  /** Into the wording of the current one. */
  onEnter(): void;
  onMove(by: 1 | -1): void;
  onAdd(): void;
}

/** The steps on a ruler of days: the more days between two, the further apart, and at the end whether it worked. */
export function StepList({ definition, texts, standing, current, onChoose, onEnter, onMove, onAdd }: StepListProps) {
  const { t } = useWords();
  const { steps, success } = definition;
  const days = stepDays(steps);
  const list = useRef<HTMLOListElement>(null);
  const currentRow = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one, or another place of it, is scrolled into view.
  useEffect(() => {
    currentRow.current?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) currentRow.current?.focus({ preventScroll: true });
  }, [current, steps]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null && event.altKey) onMove(by);
    else if (event.key === 'Enter' && event.target === currentRow.current) onEnter();
    else return;
    event.preventDefault();
  };
  const successDay: StepDay = { kind: 'day', day: success.days };
  const isFarOff = success.days >= Math.max(0, ...days.map((day) => (day.kind === 'day' ? day.day : 0)));
  return (
    <>
      <ol ref={list} className={`${classes.steps} plain-list`} aria-label={t('playbooks.steps')} onKeyDown={onKeyDown}>
        {steps.map((step, place) => {
          const day = days[place] ?? { kind: 'day', day: 0 };
          const isCurrent = step.slug === current;
          return (
            <li key={step.slug} style={{ paddingBlockStart: gapPx(days[place - 1], day) }}>
              <button
                type="button"
                ref={isCurrent ? currentRow : null}
                className={classes.step}
                aria-current={isCurrent}
                {...(isCurrent ? focusHomeProps : {})}
                onClick={() => onChoose(step.slug)}
              >
                <StepRow step={step} day={day} texts={texts} here={standing.atStep[step.slug] ?? 0} />
              </button>
            </li>
          );
        })}
        <li style={{ paddingBlockStart: gapPx(isFarOff ? days.at(-1) : undefined, successDay) }}>
          <div className={classes.step}>
            <span className={classes.day}>{texts.dayOf(successDay)}</span>
            <i className={classes.node} data-kind="success" />
            <span />
            <span className={classes.what}>
              <span>{t('playbookPage.isSuccess')}</span>
              <small>
                {t('playbookPage.successIs', {
                  days: t('today.days', { count: success.days }),
                  what: t(`playbookPage.successWhat.${success.kind}`),
                })}
              </small>
            </span>
            <span className={`${classes.here} figure`}>
              {[
                ...(standing.succeeded > 0 ? [t('playbookPage.succeededNow', { count: standing.succeeded })] : []),
                ...(standing.stopped > 0 ? [t('playbookPage.stoppedNow', { count: standing.stopped })] : []),
              ].join(' · ')}
            </span>
          </div>
        </li>
      </ol>
      <div className={classes.add}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<PlusIcon size={14} />}
          rightSection={<KeyCap text="A" />}
          aria-keyshortcuts="A"
          onClick={onAdd}
        >
          {t('playbooks.addStep')}
        </Button>
      </div>
    </>
  );
}

interface StepRowProps {
  step: PlaybookStep;
  day: StepDay;
  texts: StepTexts;
  /** People whose next step it is. */
  here: number;
}

function StepRow({ step, day, texts, here }: StepRowProps) {
  const { t } = useWords();
  const variants = texts.variantsOf(step);
  return (
    <>
      <span className={classes.day}>
        {texts.dayOf(day)}
        <small>{texts.whenOf(step)}</small>
      </span>
      <i className={classes.node} data-kind={day.kind === 'visit' ? 'visit' : 'day'} />
      <span className={`${classes.way} quiet`}>{texts.wayOf(step)}</span>
      <span className={classes.what}>
        <span>{texts.titleOf(step) || t('playbookPage.noTitle')}</span>
        <small>{variants ?? <WordingText wording={texts.wordingOf(step)} />}</small>
      </span>
      <span className={`${classes.here} figure`}>{here > 0 && t('playbooks.peopleCount', { count: here })}</span>
      <span className={classes.mark} data-mark={step.mark}>
        {t(`todayTask.marks.${step.mark}`)}
      </span>
    </>
  );
}
