import type { Pointer } from '../diagnostics/problem';
import { Locator } from '../source/locate';
import { readSourceFile } from '../source/read-file';

/** Tells `file:line` of places; each file is read and taken apart once. Without a pointer the file as a whole is meant. */
export function placeFinder(root: string): (place: { file?: string; pointer?: Pointer }) => string {
  const locators = new Map<string, Locator>();
  return ({ file, pointer }) => {
    if (file === undefined) return '';
    if (!pointer || pointer.length === 0) return file;
    const locator = locators.get(file) ?? new Locator(readSourceFile(root, file).text);
    locators.set(file, locator);
    return `${file}:${locator.locate({ pointer }).line}`;
  };
}
