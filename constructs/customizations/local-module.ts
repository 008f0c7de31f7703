import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CustomizationError } from '../../factory/customizations/customization-error';
import { listFiles } from '../../factory/source/list-files';

/** Folder of a stack that holds the modules of the repository that it calls. */
export const MODULES = 'modules';

/**
 * The files of a module's folder, by their path within it; hidden ones, such as `.terraform`, are left out. A stack gets a
 * copy, so that its folder stays a root module that anyone can take over, without the repository.
 *
 * @throws CustomizationError when something in it must not be read
 */
export function moduleFiles(rootDir: string, folder: string): ReadonlyMap<string, Buffer> {
  const { files, unreadable } = listFiles(rootDir, folder);
  const [first] = unreadable;
  if (first) {
    throw new CustomizationError(
      `The module ${folder} cannot be copied into a stack, because of ${first.file}: ${first.reason}. Mend or remove it.`,
    );
  }
  return new Map(files.map((file) => [posix.relative(folder, file), readFileSync(join(rootDir, file))]));
}
