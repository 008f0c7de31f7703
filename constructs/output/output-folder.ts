import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that a synth writes to. Files are gathered first and written at the end, so that a synth that fails leaves what
 * was there; each is put in place by a rename, and one that says the same already is not touched.
 */
export class OutputFolder {
  readonly #files = new Map<string, string>();

  constructor(private readonly root: string) {}

  /** @param path - relative to the folder, with forward slashes */
  add(path: string, text: string): void {
    this.#files.set(path, text);
  }

  /** Writes what was added, in that order: what says which files there are comes last. */
  write(): void {
    const folders = new Set<string>();
    for (const [path, text] of this.#files) {
      const file = join(this.root, path);
      const folder = dirname(file);
      if (!folders.has(folder) && !existsSync(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeIfChanged(file, text);
    }
  }

  /** Removes the folders below `parent` that hold `marker` and are not among `keep`: what an earlier synth wrote. */
  prune(parent: string, marker: string, keep: ReadonlySet<string>): void {
    for (const { name } of readdirSync(join(this.root, parent), { withFileTypes: true })) {
      const folder = join(this.root, parent, name);
      if (!keep.has(name) && existsSync(join(folder, marker))) rmSync(folder, { recursive: true });
    }
  }
}

function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file)) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  }
}
