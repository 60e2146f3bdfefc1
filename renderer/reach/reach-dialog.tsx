import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { type PhoneChannel, phoneChannels } from '../../shared/reach/phone-channels.ts';
import { operations } from '../app/engine.ts';
import { showDone, showFailure } from '../app/show-notice.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { printPage, usePrintedPage } from '../print/printed-page.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './reach-dialog.module.css';
import { ReachPaper } from './reach-paper.tsx';

/** A selection as a list to call or to write to: its phones, its sheet, its paper; who is left out is said before. */
export function ReachDialog({ selection, onClose }: { selection: CustomerSelection; onClose(): void }) {
  const { t } = useWords();
  const [channel, setChannel] = useState<PhoneChannel>('call');
  const { data, error } = useQuery(operations.reach.list.queryOptions({ input: { selection, channel } }));
  usePrintedPage(async () => <ReachPaper rows={data?.rows ?? []} />);
  const copy = (): void => {
    if (data === undefined) return;
    navigator.clipboard
      .writeText(data.phones.join('\n'))
      .then(() => showDone(t('reach.copied', { count: data.phones.length })), showFailure);
  };
  const namesOf = (names: readonly string[]): string => names.join(t('customers.filters.tagSeparator'));
  return (
    <Dialog title={t('reach.title')} size={520} onClose={onClose}>
      <div className={classes.reach}>
        <SegmentedControl
          aria-label={t('reach.channel')}
          data={phoneChannels.map((value) => ({ value, label: t(`reach.channels.${value}`) }))}
          value={channel}
          onChange={(chosen) => setChannel(phoneChannels.find((known) => known === chosen) ?? 'call')}
        />
        {data === undefined && (error === null ? <LoadingState /> : <FailureNotice error={error} />)}
        {data !== undefined && (
          <>
            <p>
              <strong className="figure">{t('reach.phones', { count: data.phones.length })}</strong>
            </p>
            {data.withoutPhone.count > 0 && (
              <p className="quiet personal">
                {t('reach.withoutPhone', { count: data.withoutPhone.count, names: namesOf(data.withoutPhone.names) })}
              </p>
            )}
            {data.doNotContact.count > 0 && (
              <p className="quiet personal">
                {t('reach.doNotContact', { count: data.doNotContact.count, names: namesOf(data.doNotContact.names) })}
              </p>
            )}
            <div className={classes.buttons}>
              <Button data-autofocus disabled={data.phones.length === 0} onClick={copy}>
                {t('reach.copy')}
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
