import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that a synth writes to. Files are gathered first and written at the end, so that a synth that fails leaves what
 * was there; each is put in place by a rename, and one that says the same already is not touched.
 */
export class OutputFolder {
  readonly #files = new Map<string, string | Buffer>();

  constructor(private readonly root: string) {}

  /** @param path - relative to the folder, with forward slashes */
  add(path: string, content: string | Buffer): void {
    this.#files.set(path, content);
  }

  /** Writes what was added, in that order: what says which files there are comes last. */
  write(): void {
    const folders = new Set<string>();
    for (const [path, content] of this.#files) {
      const file = join(this.root, path);
      const folder = dirname(file);
      if (!folders.has(folder) && !existsSync(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeIfChanged(file, content);
    }
  }

  /** Removes what is below a folder and was not added: files of an earlier synth. */
  clean(folder: string): void {
    for (const entry of entriesIn(join(this.root, folder))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) this.clean(path);
      else if (!this.#files.has(path)) rmSync(join(this.root, path));
    }
    if (entriesIn(join(this.root, folder)).length === 0) {
      rmSync(join(this.root, folder), { recursive: true, force: true });
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

function entriesIn(folder: string): Dirent[] {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
}

function writeIfChanged(file: string, content: string | Buffer): void {
  if (!existsSync(file)) {
    writeFileSync(file, content);
  } else if (!readFileSync(file).equals(Buffer.from(content))) {
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  }
}
