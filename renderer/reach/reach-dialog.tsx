import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReachSelection } from '../../shared/reach/contract.ts';
import { detailOfChannel, type ListChannel, listChannels } from '../../shared/reach/list-channels.ts';
import { copyText } from '../app/copy-text.ts';
import { operations } from '../app/engine.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { printPage, usePrintedPage } from '../print/printed-page.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './reach-dialog.module.css';
import { ReachPaper } from './reach-paper.tsx';

interface ReachDialogProps {
  selection: ReachSelection;
  /** Rows of the list that name nobody who could be reached. */
  ofNobody: number;
  onClose(): void;
}

/** People to call or to write to: what is needed to reach them, their sheet, their paper; who is left out is said before. */
export function ReachDialog({ selection, ofNobody, onClose }: ReachDialogProps) {
  const { t } = useWords();
  const [channel, setChannel] = useState<ListChannel>('call');
  const detail = detailOfChannel[channel];
  const { data, error } = useQuery(operations.reach.list.queryOptions({ input: { selection, channel } }));
  usePrintedPage(async () => <ReachPaper rows={data?.rows ?? []} detail={detail} />);
  const copy = (): void => {
    if (data === undefined) return;
    void copyText(data.details.join('\n'), t(`reach.copied.${detail}`, { count: data.details.length }));
  };
  const namesOf = (names: readonly string[]): string => names.join(t('customers.filters.tagSeparator'));
  return (
    <Dialog title={t('reach.title')} size={520} onClose={onClose}>
      <div className={classes.reach}>
        <SegmentedControl
          aria-label={t('reach.channel')}
          data={listChannels.map((value) => ({ value, label: t(`reach.channels.${value}`) }))}
          value={channel}
          onChange={(chosen) => setChannel(listChannels.find((known) => known === chosen) ?? 'call')}
        />
        {data === undefined && (error === null ? <LoadingState /> : <FailureNotice error={error} />)}
        {data !== undefined && (
          <>
            <p>
              <strong className="figure">{t(`reach.details.${detail}`, { count: data.details.length })}</strong>
            </p>
            {data.withoutDetail.count > 0 && (
              <p className="quiet personal">
                {t(`reach.without.${detail}`, {
                  count: data.withoutDetail.count,
                  names: namesOf(data.withoutDetail.names),
                })}
              </p>
            )}
            {data.doNotContact.count > 0 && (
              <p className="quiet personal">
                {t('reach.doNotContact', { count: data.doNotContact.count, names: namesOf(data.doNotContact.names) })}
              </p>
            )}
            {ofNobody > 0 && <p className="quiet">{t('reach.ofNobody', { count: ofNobody })}</p>}
            <div className={classes.buttons}>
              <Button data-autofocus disabled={data.details.length === 0} onClick={copy}>
                {t(`reach.copy.${detail}`)}
              </Button>
              <SaveTable question={{ table: 'reach', selection, channel }} />
              <Button variant="default" onClick={() => saidIfFailed(printPage())}>
                {t('reach.print')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
