import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { type CallContext, engineLinkOptions } from '../../shared/engine-call.ts';
import { engineSocketCloseCodes, engineSocketPath } from '../../shared/engine-socket.ts';
import { ShukeError } from '../../shared/errors.ts';
import { fileNameHeader, filesPath, largestUploadBytes } from '../../shared/files/upload.ts';
import type { ChosenFile, EngineGone, FilePurpose, Host, OfferedFile } from '../../shared/host.ts';
import { isLinkOutside } from '../../shared/links.ts';

const offeredEndings: Record<FilePurpose, string> = {
  import: '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.et,.ods,.numbers,.gz,.vcf,.vcard',
  archive: '.shuke',
  attachment: '',
  photo: '.png,.jpg,.jpeg,.gif,.webp,.bmp',
};

/** The program in a browser tab: files go up and down, the engine answers over a WebSocket. */
export const browserHost: Host = {
  kind: 'browser',
  connectEngine,
  chooseFile: async (purpose) => {
    const file = await pickFile(purpose);
    return file === null ? null : upload(file);
  },
  takeFile: upload,
  saveFile: (token, suggestedName) => {
    const link = document.createElement('a');
    link.href = `${filesPath}/${token}`;
    link.download = suggestedName;
    link.click();
    return Promise.resolve({ isSaved: true });
  },
  chooseArchive: null,
  openLink: (url) => {
    if (!isLinkOutside(url)) return Promise.resolve({ isOpened: false });
    window.open(url, '_blank', 'noopener,noreferrer');
    return Promise.resolve({ isOpened: true });
  },
  window: null,
};

function connectEngine(gone: (why: EngineGone) => void): Promise<ClientLink<CallContext>> {
  const address = new URL(engineSocketPath, window.location.href);
  address.protocol = 'ws:';
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    let isOpen = false;
    // Before the link, which rejects every open call when the socket closes: by then the page must know why.
    socket.addEventListener('close', (event) => {
      if (!isOpen) reject(new Error('the program does not answer'));
      else gone(event.code === engineSocketCloseCodes.hostEnded ? 'ended' : 'restarting');
    });
    const link = new RPCLink({ websocket: socket, ...engineLinkOptions });
    socket.addEventListener('open', () => {
      isOpen = true;
      resolve(link);
    });
  });
}

function pickFile(purpose: FilePurpose): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = offeredEndings[purpose];
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

async function upload(file: OfferedFile): Promise<ChosenFile> {
  const tooLarge = () =>
    new ShukeError('FILE_TOO_LARGE', { file: file.name, found: file.size, limit: largestUploadBytes });
  // Asked before it is sent: a browser may lose the answer to a body that was refused half-way.
  if (file.size > largestUploadBytes) throw tooLarge();
  const response = await send(file);
  if (response.ok) return (await response.json()) as ChosenFile;
  if (response.status === 413) throw tooLarge();
  if (response.status === 507) throw new ShukeError('DISK_FULL', { file: file.name });
  throw new ShukeError('FILE_UNREADABLE', { file: file.name });
}

async function send(file: OfferedFile): Promise<Response> {
  try {
    return await fetch(filesPath, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        [fileNameHeader]: encodeURIComponent(file.name.toWellFormed()),
      },
      body: file,
    });
  } catch (cause) {
    // A file that was moved or changed since it was picked, or the program has ended.
    throw new ShukeError('FILE_UNREADABLE', { file: file.name }, { cause });
  }
}
