import { queryOptions } from '@tanstack/react-query';
import { AddressTexts } from './address-texts.ts';
import { archiveShown } from './archive-shown.ts';
import { engine } from './engine.ts';
import { pageHistory } from './page-history.ts';

export const addressTexts = new AddressTexts((texts) => engine.addressTexts.keep(texts));

pageHistory.subscribe(({ location }) => addressTexts.enter(location.search));
archiveShown.listen(() => addressTexts.forget());
archiveShown.listenToReopening(() => addressTexts.keepAgain());

let begun: Promise<null> | undefined;

/** Asks for what was kept before this page was loaded, once; without an answer the lists begin as they do at first. */
function beginAddressTexts(): Promise<null> {
  begun ??= engine.addressTexts.list().then(
    ({ kept }) => {
      addressTexts.begin(kept);
      return null;
    },
    () => null,
  );
  return begun;
}

export const addressTextsQuery = queryOptions({ queryKey: ['addressTexts'], queryFn: beginAddressTexts });
