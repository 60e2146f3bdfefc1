import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const opensConnection =
  /(?<![\w.])fetch\(|XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource)|from 'node:(?:http2?|https|net|tls|dgram)'|openExternal/;

it('the program sends nothing: connections are opened between page and host, and links at a click of the person', () => {
  const opening = globSync('{electron,renderer,shared}/**/*.{ts,tsx}').filter((path) =>
    opensConnection.test(readFileSync(path, 'utf8')),
  );
  expect(opening.sort()).toEqual([
    'electron/browser/browser-host.ts',
    'electron/browser/file-routes.ts',
    'electron/browser/request-guard.ts',
    'electron/shell/security.ts',
    'renderer/app/browser-host.ts',
    'renderer/licences/licences-page.tsx',
  ]);
});
