import { randomBytes } from 'node:crypto';
import { ShukeError } from '../../shared/errors.ts';

/** Tokens that stand for paths on this machine: the page names places by them and never sends a path. */
export class PathTokens {
  readonly #pathByToken = new Map<string, string>();
  readonly #tokenByPath = new Map<string, string>();

  tokenFor(path: string): string {
    let token = this.#tokenByPath.get(path);
    if (token === undefined) {
      token = `place-${randomBytes(16).toString('hex')}`;
      this.#tokenByPath.set(path, token);
      this.#pathByToken.set(token, path);
    }
    return token;
  }

  has(token: string): boolean {
    return this.#pathByToken.has(token);
  }

  /** Error: PLACE_UNREADABLE for a token of another run. */
  pathOf(token: string): string {
    const path = this.#pathByToken.get(token);
    if (path === undefined) throw new ShukeError('PLACE_UNREADABLE', { path: '' });
    return path;
  }
}
