import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EngineClient } from '../../shared/contract.ts';
import type { PlaybookWords } from '../../shared/playbooks/contract.ts';
import { operations } from '../app/engine.ts';
import { isFailure } from '../app/failure.ts';
import { TabRow, tabClass } from '../app/frame/tab-row.tsx';
import { WayBack } from '../app/frame/way-back.tsx';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { useDays } from '../ui/days.tsx';
import { countText } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { PeopleTools } from './people-tools.tsx';
import { type PlaybookTab, playbookTabs } from './playbook-address.ts';
import { PlaybookEditor } from './playbook-editor.tsx';
import { PlaybookOutcome } from './playbook-outcome.tsx';
import classes from './playbook-page.module.css';
import { PlaybookPeople } from './playbook-people.tsx';
import { PlaybookSwitch } from './playbook-switch.tsx';
import { hasAllChosen, useFaultOf } from './use-fault-of.ts';
import { usePlaybookDraft } from './use-playbook-draft.ts';
import { usePlaybookWords } from './use-playbook-words.ts';
import { useStepTexts } from './use-step-texts.ts';

const route = getRouteApi('/with-archive/playbooks/$slug');

/** One playbook: its steps, where they are read and changed; who is in it; what worked. */
export function PlaybookPage() {
  const { t } = useWords();
  const { slug } = route.useParams();
  const words = usePlaybookWords()[slug];
  const { data, error, refetch } = useQuery(operations.playbooks.get.queryOptions({ input: { slug, limit: 0 } }));
  // One whose adding was undone is gone, whatever was read of it before.
  const isUnknown = error !== null && isFailure(error, 'PLAYBOOK_UNKNOWN');
  if (data !== undefined && !isUnknown) return <OpenPlaybook key={slug} found={data} words={words} />;
  return (
    <PageLayout title={t('playbooks.title')} wayBack={<WayBack to="/playbooks" />}>
      {error === null ? (
        <LoadingState />
      ) : isUnknown ? (
        <EmptyState
          title={t('playbookPage.unknown')}
          action={
            <ButtonLink variant="default" to="/playbooks">
              {t('playbooks.title')}
            </ButtonLink>
          }
        >
          {t('playbookPage.unknownHow')}
        </EmptyState>
      ) : (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
    </PageLayout>
  );
}

type FoundPlaybook = Awaited<ReturnType<EngineClient['playbooks']['get']>>;

function OpenPlaybook({ found, words }: { found: FoundPlaybook; words: PlaybookWords | undefined }) {
  const { t } = useWords();
  const days = useDays();
  const navigate = route.useNavigate();
  const { tab = 'steps' } = route.useSearch();
  const { playbook, standing } = found;
  const { slug, state, since, people } = playbook;
  const draft = usePlaybookDraft(playbook);
  const name = draft.fields.name || (words?.name ?? slug);
  const fault = useFaultOf(draft.fields.definition, useStepTexts(words));
  const save = useMutation(
    operations.playbooks.change.mutationOptions({
      meta: { isErrorShownInPlace: true },
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('playbooks.saved'), actId);
        draft.end();
      },
    }),
  );
  const show = (other: PlaybookTab): void =>
    void navigate({ to: '/playbooks/$slug', params: { slug }, search: other === 'steps' ? {} : { tab: other } });
  useFormWish({ form: `playbook.${slug}`, customerId: null }, () => show('steps'));
  useOutcomeKeys(
    playbookTabs.map((one, place) => ({
      letter: `${place + 1}`,
      label: '',
      run: () => show(one),
      isPossible: one !== tab,
    })),
  );
  const page = (body: ReactNode, panel?: ReactNode, tools?: ReactNode) => (
    <PageLayout
      title={name}
      wayBack={<WayBack to="/playbooks" />}
      tabs={
        <TabRow label={t('page.tabsOf', { page: t('playbooks.title') })}>
          {playbookTabs.map((one) => (
            <TabOfPlaybook key={one} tab={one} isShown={one === tab} count={one === 'people' ? people : undefined} />
          ))}
        </TabRow>
      }
      context={
        <>
          {t(`playbooks.states.${state}`)}
          {since !== null && ` · ${t('playbooks.since', { day: days.text(since) })}`}
        </>
      }
      actions={
        <PlaybookSwitch
          {...{ playbook, words }}
          before={
            draft.isTyped
              ? { run: () => save.mutateAsync({ slug, ...draft.fields }), isPossible: fault === null }
              : hasAllChosen(playbook.definition)
                ? null
                : { run: async () => {}, isPossible: false }
          }
        />
      }
      tools={tools}
      panel={panel}
      scrolls={false}
    >
      {body}
    </PageLayout>
  );
  if (tab === 'steps') {
    return (
      <PlaybookEditor
        {...{ playbook, standing, words, draft }}
        saving={{
          save: () => save.mutate({ slug, ...draft.fields }),
          isPending: save.isPending,
          error: save.error,
        }}
      >
        {page}
      </PlaybookEditor>
    );
  }
  if (tab === 'people') {
    return page(<PlaybookPeople {...{ playbook, name, standing, words }} />, undefined, <PeopleTools found={found} />);
  }
  return page(
    <div className={classes.document}>
      <PlaybookOutcome slug={slug} name={name} words={words} />
    </div>,
  );
}

function TabOfPlaybook({ tab, isShown, count }: { tab: PlaybookTab; isShown: boolean; count: number | undefined }) {
  const { t, language } = useWords();
  const { slug } = route.useParams();
  return (
    <Link
      to="/playbooks/$slug"
      params={{ slug }}
      search={tab === 'steps' ? {} : { tab }}
      className={tabClass}
      activeOptions={{ exact: true }}
      aria-current={isShown ? 'page' : undefined}
    >
      {t(`playbookPage.tabs.${tab}`)}
      {count !== undefined && count > 0 && (
        <>
          {' '}
          <small className="figure public">{countText(count, language)}</small>
        </>
      )}
    </Link>
  );
}
