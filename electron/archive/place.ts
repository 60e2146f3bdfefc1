import fs from 'node:fs';
import path from 'node:path';

export type SyncService =
  | 'onedrive'
  | 'dropbox'
  | 'icloud'
  | 'googledrive'
  | 'nextcloud'
  | 'syncthing'
  | 'nutstore'
  | 'baidu';

export interface PlaceDescription {
  /** The program that copies this folder elsewhere behind SQLite's back, where one is known to. */
  readonly synced: SyncService | null;
  /** On a network file system: locks and the log's shared memory cannot be trusted there. */
  readonly network: boolean;
}

/** Names of folders as those programs make them; a business account adds " - Company". */
const syncedFolderNames: readonly (readonly [SyncService, RegExp])[] = [
  ['onedrive', /^onedrive($| - )/i],
  ['dropbox', /^dropbox($| \()/i],
  ['icloud', /^(com~apple~clouddocs|mobile documents|icloud ?drive)$/i],
  ['googledrive', /^(google ?drive|googledrive-.+)$/i],
  ['nextcloud', /^(nextcloud|owncloud)\d*$/i],
  ['nutstore', /^(nutstore|nutstore files|我的坚果云)$/i],
  ['baidu', /^(baidunetdisk|baidusyncdisk|百度网盘同步空间)$/i],
];

/** What a sync program leaves in a folder it keeps. */
const syncMarkers: readonly (readonly [SyncService, string])[] = [
  ['dropbox', '.dropbox'],
  ['syncthing', '.stfolder'],
  ['nextcloud', '.nextcloudsync.log'],
];

function foldersUpwards(folder: string): string[] {
  const folders = [folder];
  for (let parent = path.dirname(folder); parent !== folders.at(-1); parent = path.dirname(parent))
    folders.push(parent);
  return folders;
}

function syncServiceOf(folders: readonly string[]): SyncService | null {
  for (const folder of folders) {
    const byMarker = syncMarkers.find(([, marker]) => fs.existsSync(path.join(folder, marker)));
    if (byMarker) return byMarker[0];
    const byName = syncedFolderNames.find(([, name]) => name.test(path.basename(folder)));
    if (byName) return byName[0];
  }
  return null;
}

/** Linux's numbers of network file systems (linux/magic.h): NFS, SMB, SMB2, CIFS, AFS, Coda, NCP, 9P, Ceph. */
const networkFileSystemTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x73757245, 0x564c, 0x01021997, 0x00c36400,
]);
/** FUSE says nothing of what is behind it; the mount table names it. */
const fuseType = 0x65735546;
const networkFuseTypes = /^fuse\.(sshfs|rclone|s3fs|gvfsd-fuse|davfs|glusterfs|cephfs|smbnetfs)$/;

function fileSystemNameOf(folder: string): string | null {
  const mounts = fs.readFileSync('/proc/self/mounts', 'utf8').split('\n');
  let best: { at: string; type: string } | null = null;
  for (const mount of mounts) {
    const [, at, type] = mount.split(' ');
    if (at === undefined || type === undefined) continue;
    const place = at.replace(/\\040/g, ' ');
    const isAbove = place === '/' || folder === place || folder.startsWith(`${place}/`);
    if (isAbove && place.length >= (best?.at.length ?? 0)) best = { at: place, type };
  }
  return best?.type ?? null;
}

function isOnNetwork(folder: string): boolean {
  if (process.platform === 'win32') return folder.startsWith('\\\\') && !folder.startsWith('\\\\?\\');
  if (process.platform !== 'linux') return false;
  const type = fs.statfsSync(folder).type >>> 0;
  if (networkFileSystemTypes.has(type)) return true;
  return type === fuseType && networkFuseTypes.test(fileSystemNameOf(folder) ?? '');
}

function nearestExistingFolder(place: string): string {
  for (const folder of foldersUpwards(place)) {
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return fs.realpathSync(folder);
  }
  return path.parse(place).root;
}

/** What is known of the place of a file or folder, whether it exists yet or not. */
export function describePlace(place: string): PlaceDescription {
  const resolved = path.resolve(place);
  const existing = nearestExistingFolder(resolved);
  return {
    synced: syncServiceOf([...foldersUpwards(resolved), ...foldersUpwards(existing)]),
    network: isOnNetwork(existing),
  };
}
