import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import type { Archive, ArchiveWarning } from '../archive/archive.ts';
import { archiveName } from '../archive/archive-name.ts';
import { pageBytes } from '../archive/pages.ts';
import { build, oneRow } from '../archive/query.ts';
import { shortPath } from '../archive/short-path.ts';
import { countCustomers } from '../customers/set-aside-customers.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { orderSpan } from '../orders/order-span.ts';
import { isSample } from '../sample-shop/sample-mark.ts';

/** What the archive is, where it lives and how much it holds. */
export function archiveStatus(session: ArchiveSession, homeFolder: string): ArchiveStatus {
  const { archive } = session;
  const { reader } = archive;
  const row = oneRow(reader, build.selectFrom('archive').selectAll());
  const { lastSavedAt } = oneRow(
    reader,
    build.selectFrom('acts').select((act) => act.fn.max<number | null>('at').as('lastSavedAt')),
  );
  const span = orderSpan(reader);
  return {
    id: row.uuid,
    opening: session.opening,
    name: archiveName(archive.path),
    path: archive.path,
    shortPath: shortPath(archive.path, homeFolder),
    sizeBytes: Number(reader.pragma('page_count', { simple: true })) * pageBytes,
    homeCurrency: row.home_currency,
    isLocked: archive.isLocked,
    isReadOnly: archive.isReadOnly,
    isSample: isSample(reader),
    customers: countCustomers(reader),
    firstOrderDay: span.firstDay,
    lastOrderDay: span.lastDay,
    lastSavedAt,
    schemaVersion: Number(reader.pragma('user_version', { simple: true })),
    createdAt: row.created_at,
    notices: [...archive.openedWith, ...session.warnings, ...placeNow(archive)].map(({ code, values }) => ({
      code,
      values: { ...values },
    })),
  };
}

/** A laptop may have slept while the stick was pulled. */
function placeNow(archive: Archive): readonly ArchiveWarning[] {
  return archive.isReadOnly || archive.isInPlace()
    ? []
    : [{ code: 'ARCHIVE_REPLACED', values: { file: archive.path } }];
}

/** The same wherever the archive is moved or copied to. */
export function archiveId({ reader }: Archive): string {
  return oneRow(reader, build.selectFrom('archive').select('uuid')).uuid;
}
