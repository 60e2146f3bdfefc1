import type { PlaybookSummary, PlaybookWords } from '../../shared/playbooks/contract.ts';
import { useWords } from '../app/words.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { Facts } from '../ui/facts.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import classes from './playbooks.module.css';
import { usePlaybookWords } from './use-playbook-words.ts';
import { WordingText } from './wording-text.tsx';

/** A playbook next to the list: what it is for, and its steps with their words. */
export function PlaybookPanel({ playbook, onClose }: { playbook: PlaybookSummary; onClose(): void }) {
  const { t } = useWords();
  const { slug, name } = playbook;
  const words = usePlaybookWords()[slug];
  return (
    <SidePanel title={name || (words?.name ?? slug)} onClose={onClose}>
      <div className={classes.parts}>
        {words !== undefined && (
          <>
            <p>{words.does}</p>
            <Facts
              facts={[
                [t('playbooks.for'), words.for],
                [t('playbooks.notWhen'), words.notWhen],
                [t('playbooks.succeedsBy'), <SuccessText key="success" playbook={playbook} />],
              ]}
            />
          </>
        )}
        <div className={classes.buttons}>
          <ButtonLink to="/playbooks/$slug" params={{ slug }}>
            {t('playbookPage.open')}
          </ButtonLink>
        </div>
        <Steps playbook={playbook} words={words} />
      </div>
    </SidePanel>
  );
}

function SuccessText({ playbook: { definition } }: { playbook: PlaybookSummary }) {
  const { t } = useWords();
  const { kind, days } = definition.success;
  return t(`playbooks.successKinds.${kind}`, { days: t('today.days', { count: days }) });
}

function Steps({ playbook: { definition }, words }: { playbook: PlaybookSummary; words: PlaybookWords | undefined }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{t('playbooks.steps')}</h3>
      <ol className={classes.steps}>
        {definition.steps.map((step) => (
          <li key={step.slug} className={classes.step}>
            <p className={classes.stepHead}>
              <strong>{step.title ?? words?.steps[step.slug]?.title ?? step.slug}</strong>
              <span className="quiet">
                {step.kind === 'counter'
                  ? t('playbooks.waitsForVisit')
                  : step.days === 0
                    ? t('playbooks.when.sameDay')
                    : t(`playbooks.when.${step.days < 0 ? 'triggerBefore' : step.after}`, {
                        days: t('today.days', { count: Math.abs(step.days) }),
                      })}{' '}
                · {t(`todayTask.marks.${step.mark}`)}
              </span>
            </p>
            <p className={classes.wording}>
              <WordingText wording={step.wording ?? words?.steps[step.slug]?.wording ?? ''} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
