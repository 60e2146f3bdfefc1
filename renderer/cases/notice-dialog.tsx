import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseNotice } from '../../shared/cases/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { NoticePaper, type NoticeSize } from './notice-paper.tsx';

/** The notice that tells customers where to complain, and how soon they have an answer: written, kept and printed. */
export function NoticeDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const notice = useQuery(operations.cases.notice.queryOptions());
  const clock = useQuery(operations.cases.clock.queryOptions());
  const error = notice.error ?? clock.error;
  return (
    <Dialog title={t('cases.notice.title')} size={560} onClose={onClose}>
      {error !== null ? (
        <FailureNotice error={error} />
      ) : notice.data === undefined || clock.data === undefined ? (
        <LoadingState />
      ) : (
        <NoticeForm
          begun={
            notice.data ?? {
              heading: t('cases.notice.proposedHeading'),
              text: t('cases.notice.proposedText', { desk: clock.data.deskHours, answer: clock.data.answerHours }),
              reach: '',
            }
          }
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function NoticeForm({ begun, onClose }: { begun: CaseNotice; onClose(): void }) {
  const { t } = useWords();
  const draft = useDraft({ form: 'case.notice', customerId: null }, begun);
  const { fields, set } = draft;
  const [size, setSize] = useState<NoticeSize>('a4');
  const keep = useMutation(
    operations.cases.setNotice.mutationOptions({ meta: { isErrorShownInPlace: true }, onSuccess: draft.end }),
  );
  const isWhole = fields.heading.trim() !== '' || fields.text.trim() !== '';
  const save = (): void => {
    if (isWhole) keep.mutate(fields, { onSuccess: onClose });
  };
  return (
    <Form
      label={t('cases.notice.title')}
      draft={draft}
      onSubmit={save}
      buttons={
        <>
          <Button
            disabled={!isWhole}
            loading={keep.isPending}
            onClick={() => keep.mutate(fields, { onSuccess: () => window.print() })}
          >
            {t('cases.notice.print')}
          </Button>
          <Button type="submit" variant="default" disabled={!isWhole}>
            {t('page.save')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('cases.notice.how')}</p>
      <TextInput
        label={t('cases.notice.heading')}
        maxLength={longest.name}
        data-autofocus
        value={fields.heading}
        onChange={(event) => set({ heading: event.currentTarget.value })}
      />
      <Textarea
        label={t('cases.notice.text')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={longest.contactText}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label={t('cases.notice.reach')}
        placeholder={t('cases.notice.reachHint')}
        maxLength={longest.learnedFrom}
        value={fields.reach}
        onChange={(event) => set({ reach: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('cases.notice.size')}
        data={(['a4', 'card'] as const).map((value) => ({ value, label: t(`cases.notice.sizes.${value}`) }))}
        value={size}
        onChange={(value) => setSize(value === 'card' ? 'card' : 'a4')}
      />
      {keep.error !== null && <FailureNotice error={keep.error} />}
      <NoticePaper notice={fields} size={size} />
    </Form>
  );
}
