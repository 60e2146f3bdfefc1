import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DesktopAnswer, DesktopDoor, DesktopNotice } from '../../shared/desktop-door.ts';
import { type CallContext, engineLinkOptions } from '../../shared/engine-call.ts';
import { isErrorCode, ShukeError } from '../../shared/errors.ts';
import type { EngineGone, Host, HostWindowListener } from '../../shared/host.ts';

declare global {
  interface Window {
    /** There only in the desktop window, put by its preload. */
    readonly shukeHost?: DesktopDoor;
  }
}

/** The program in its own window: dialogs by the shell, the engine over a port of its own. */
export function electronHost(door: DesktopDoor): Host {
  const chooseFile: Host['chooseFile'] = async (purpose) => valueIn(await door.chooseFile(purpose), {});
  return {
    kind: 'electron',
    connectEngine: (gone) => connectEngine(door, gone),
    chooseFile,
    takeFile: async (file) => valueIn(await door.takeFile(file), { file: file.name }),
    saveFile: async (token, suggestedName) =>
      valueIn(await door.saveFile(token, suggestedName), { file: suggestedName }),
    chooseArchive: () => chooseFile('archive'),
    openLink: async (url) => valueIn(await door.openLink(url), {}),
    window: {
      tellPageState: (state) => door.tellPageState(state),
      listen: listenToWindow,
    },
  };
}

function connectEngine(door: DesktopDoor, gone: (why: EngineGone) => void): Promise<ClientLink<CallContext>> {
  return new Promise((resolve, reject) => {
    let port: MessagePort | undefined;
    const end = (why: EngineGone): void => {
      window.removeEventListener('message', hear);
      if (port === undefined) {
        reject(new Error('the engine does not answer'));
        return;
      }
      const ended = port;
      port = undefined;
      ended.close();
      // Before the link rejects every open call: by then the page must know why.
      gone(why);
      // Closing one's own end raises no event; the link rejects what waits when it hears one.
      ended.dispatchEvent(new Event('close'));
    };
    const hear = (event: MessageEvent<DesktopNotice | undefined>): void => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (event.data?.type === 'shuke:engine-port' && port === undefined && event.ports[0] !== undefined) {
        port = event.ports[0];
        const link = new RPCLink({ port, ...engineLinkOptions });
        port.start();
        resolve(link);
      } else if (event.data?.type === 'shuke:engine-gone') {
        end(event.data.why);
      }
    };
    window.addEventListener('message', hear);
    door.connectEngine();
  });
}

function listenToWindow(listener: HostWindowListener): () => void {
  const hear = (event: MessageEvent<DesktopNotice | undefined>): void => {
    if (event.source !== window || event.origin !== window.location.origin) return;
    if (event.data?.type === 'shuke:menu-command') listener.menuCommand(event.data.command);
    else if (event.data?.type === 'shuke:archive-offered') listener.archiveOffered(event.data.archive);
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

function valueIn<Value>(answer: DesktopAnswer<Value>, values: { file?: string }): Value {
  if ('value' in answer) return answer.value;
  throw new ShukeError(isErrorCode(answer.error) ? answer.error : 'DEFECT', values);
}
