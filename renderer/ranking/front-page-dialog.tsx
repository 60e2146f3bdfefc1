import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { longest } from '../../shared/longest.ts';
import type { ReportAsked } from '../../shared/ranking/report-question.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './front-page-dialog.module.css';

interface FrontPageDialogProps {
  report: ReportAsked;
  /** Saves the report with this first page. */
  onExport(): void;
  onClose(): void;
}

/** Who signs the report, and what its first page says of the figures: read, reworded and kept before it leaves. */
export function FrontPageDialog({ report, ...doing }: FrontPageDialogProps) {
  const { t, language } = useWords();
  const { data, error } = useQuery(operations.ranking.frontPage.queryOptions({ input: { ...report, language } }));
  return (
    <Dialog title={t('frontPage.title')} size={640} onClose={doing.onClose}>
      {error !== null ? (
        <FailureNotice error={error} />
      ) : data === undefined ? (
        <LoadingState />
      ) : (
        <FrontPageForm begun={data} {...doing} />
      )}
    </Dialog>
  );
}

interface FrontPageFormProps extends Pick<FrontPageDialogProps, 'onExport' | 'onClose'> {
  begun: Awaited<ReturnType<typeof operations.ranking.frontPage.call>>;
}

function FrontPageForm({ begun, onExport, onClose }: FrontPageFormProps) {
  const { t } = useWords();
  const nothing = { author: begun.author, reworded: [] as { written: string; text: string }[] };
  const draft = useDraft({ form: 'frontPage', customerId: null }, nothing);
  const { author, reworded } = draft.fields;
  const sentences = begun.sentences.map((sentence) => ({
    ...sentence,
    text: reworded.find(({ written }) => written === sentence.written)?.text ?? sentence.text,
  }));
  const keep = useMutation(
    operations.ranking.setFrontPage.mutationOptions({ meta: { isErrorShownInPlace: true }, onSuccess: draft.end }),
  );
  const save = (then?: () => void): void =>
    keep.mutate(
      { author, sentences: sentences.map(({ kind, written, text }) => ({ kind, written, text })) },
      {
        onSuccess: () => {
          onClose();
          then?.();
        },
      },
    );
  const word = (written: string, text: string): void =>
    draft.set((now) => ({
      reworded: [...now.reworded.filter((one) => one.written !== written), { written, text }],
    }));
  return (
    <Form
      label={t('frontPage.title')}
      draft={draft}
      onSubmit={() => save()}
      buttons={
        <>
          <Button loading={keep.isPending} onClick={() => save(onExport)}>
            {t('frontPage.saveAndExport')}
          </Button>
          <Button type="submit" variant="default">
            {t('page.save')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('frontPage.how')}</p>
      <TextInput
        label={t('frontPage.author')}
        maxLength={longest.name}
        autoComplete="off"
        data-autofocus
        value={author}
        onChange={(event) => draft.set({ author: event.currentTarget.value })}
      />
      {sentences.map(({ kind, written, text, earlier }) => (
        <div key={kind}>
          <Textarea
            label={t(`frontPage.kinds.${kind}`)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={longest.frontSentence}
            value={text}
            onChange={(event) => word(written, event.currentTarget.value)}
          />
          {text !== written && (
            <p className={classes.other}>
              {t('frontPage.written', { sentence: written })}{' '}
              <Button variant="subtle" size="compact-xs" onClick={() => word(written, written)}>
                {t('frontPage.backToWritten')}
              </Button>
            </p>
          )}
          {earlier !== null && text !== earlier && (
            <p className={classes.other}>
              {t('frontPage.earlier', { sentence: earlier })}{' '}
              <Button variant="subtle" size="compact-xs" onClick={() => word(written, earlier)}>
                {t('frontPage.takeEarlier')}
              </Button>
            </p>
          )}
        </div>
      ))}
      {keep.error !== null && <FailureNotice error={keep.error} />}
    </Form>
  );
}
