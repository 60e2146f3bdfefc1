import { protocol } from 'electron';
import { contentSecurityPolicy } from '../page/content-security-policy.ts';
import { readPageFile } from '../page/page-files.ts';

const scheme = 'app';
export const pageOrigin = `${scheme}://shuke`;
export const pageAddress = `${pageOrigin}/`;

/** Before the first await of main: Electron takes no privileged scheme once it is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function servePage(pageFolder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file =
      request.method === 'GET' && url.protocol === `${scheme}:` && url.host === 'shuke'
        ? await readPageFile(pageFolder, url.pathname)
        : null;
    if (file === null) return new Response(null, { status: 404, headers: protectiveHeaders });
    return new Response(new Uint8Array(file.content), {
      headers: { ...protectiveHeaders, 'Content-Type': file.contentType },
    });
  });
}

const protectiveHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
