import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PipelineError } from '../pipeline/pipeline-error';
import { LOCK_FILE } from '../pipeline/terraform/lock-file';
import { jsonText } from '../text/json-text';

/** Lists what an export wrote, by which a later one knows what is its own. */
export const EXPORT_RECORD = '.export.json';

/** Entries that may be in a folder that is exported to for the first time. */
const HARMLESS = new Set(['.git']);

const MOST_NAMED = 5;

/** What an export did to its folder. */
export interface Exported {
  readonly written: number;
  /** Files of an earlier export that are gone. */
  readonly removed: readonly string[];
  /** Lock files that terraform has changed since: they are left as they are. */
  readonly kept: readonly string[];
}

/**
 * The folder of an export. An export owns the files that it wrote, as long as nobody has changed them; it never writes over
 * anything else.
 */
export class ExportFolder {
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #kept: readonly string[];

  /** @throws PipelineError when it is another folder, or when files of an earlier export were changed */
  constructor(private readonly root: string) {
    this.#hashes = readRecord(root);
    const changed = [...this.#hashes].filter(([path, hash]) => {
      const now = hashOf(join(root, path));
      return now !== undefined && now !== hash;
    });
    this.#kept = changed.map(([path]) => path).filter(isLockFile);
    const lost = changed.map(([path]) => path).filter((path) => !isLockFile(path));
    if (lost.length > 0) {
      const named = lost.slice(0, MOST_NAMED).join(', ');
      const more = lost.length > MOST_NAMED ? ` and ${lost.length - MOST_NAMED} more` : '';
      throw new PipelineError(
        `In ${root} files were changed since the last export, which would be lost: ${named}${more}. ` +
          'Export into another folder and compare, or take the changes back first.',
      );
    }
  }

  /** @param files - by path relative to the folder, with forward slashes */
  write(files: ReadonlyMap<string, string | Buffer>): Exported {
    const kept = new Set(this.#kept);
    const strange = [...files.keys()].filter(
      (path) => !this.#hashes.has(path) && !isLockFile(path) && existsSync(join(this.root, path)),
    );
    if (strange.length > 0) {
      throw new PipelineError(
        `${join(this.root, strange[0] ?? '')} is in the way: an export would write over it, and did not make it. Move it away.`,
      );
    }
    const hashes: Record<string, string> = {};
    for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const file = join(this.root, path);
      hashes[path] = hash(content);
      if (isLockFile(path) && !this.#hashes.has(path) && existsSync(file)) kept.add(path);
      if (kept.has(path)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const removed = [...this.#hashes.keys()].filter((path) => !files.has(path) && !kept.has(path));
    for (const path of removed) this.#remove(path);
    writeFileSync(join(this.root, EXPORT_RECORD), jsonText({ files: hashes }));
    return {
      written: files.size - kept.size,
      removed,
      kept: [...kept].filter((path) => files.has(path)).sort(),
    };
  }

  #remove(path: string): void {
    rmSync(join(this.root, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const absolute = join(this.root, folder);
      if (!existsSync(absolute)) continue;
      if (readdirSync(absolute).length > 0) return;
      rmdirSync(absolute);
    }
  }
}

function readRecord(root: string): ReadonlyMap<string, string> {
  const file = join(root, EXPORT_RECORD);
  if (existsSync(file)) {
    try {
      const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, string> };
      return new Map(Object.entries(files));
    } catch {
      throw new PipelineError(
        `${file} cannot be read as the record of an export. Export into another folder.`,
      );
    }
  }
  const present = existsSync(root) ? readdirSync(root).filter((name) => !HARMLESS.has(name)) : [];
  if (present.length === 0) return new Map();
  throw new PipelineError(
    `${root} is not empty, and not the folder of an earlier export (it has no ${EXPORT_RECORD}): what is in it would be lost ` +
      'or mixed up. Name a folder that is new or empty with --out.',
  );
}

/** Terraform itself adds to it, such as checksums for another platform. */
function isLockFile(path: string): boolean {
  return path.endsWith(`/${LOCK_FILE}`);
}

function hashOf(file: string): string | undefined {
  return existsSync(file) ? hash(readFileSync(file)) : undefined;
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
