import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Set by the launcher to the hash of the bundled code; absent when the sources run as they are. */
declare const ACCOUNT_FACTORY_CODE_VERSION: string | undefined;

/**
 * Where the parse cache of a root folder is kept: in the nearest `node_modules/.cache` above it, so that cleaning the
 * project cleans it; undefined (no cache) when there is no such folder, or when ACCOUNT_FACTORY_CACHE is `off`.
 */
export function cachePath(root: string): string | undefined {
  const place = process.env.ACCOUNT_FACTORY_CACHE;
  if (place === 'off' || codeVersion() === 'unbundled') return undefined;
  const name = `documents-${createHash('sha256').update(resolve(root)).digest('hex').slice(0, 16)}.json`;
  if (place) return join(place, name);
  for (const start of [resolve(root), __dirname]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'node_modules'))) {
        return join(folder, 'node_modules', '.cache', 'account-factory', name);
      }
      if (dirname(folder) === folder) break;
    }
  }
  return undefined;
}

/** Changes with the code that parses, so that results of former code are not taken for those of this one. */
export function codeVersion(): string {
  return typeof ACCOUNT_FACTORY_CODE_VERSION === 'string' ? ACCOUNT_FACTORY_CODE_VERSION : 'unbundled';
}
