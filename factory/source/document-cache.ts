import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ParsedYaml, parseYaml } from './parse-yaml';

/**
 * Remembers the data of texts that were parsed without a fault, by the hash of the text: parsing is most of the work
 * of a run, and between two runs few files change. A hit gives exactly what parsing would give, because the key is the
 * whole content and `version` changes with the code; anything that JSON cannot carry is not remembered.
 * The file is replaced as a whole; when it cannot be read or written the run just parses.
 */
export class DocumentCache {
  private readonly known: ReadonlyMap<string, unknown>;
  private readonly used = new Map<string, unknown>();
  private changed = false;

  /** @param version - whatever makes former results invalid, such as a hash of the code */
  constructor(
    private readonly path: string | undefined,
    private readonly version: string,
  ) {
    this.known = path === undefined ? new Map() : read(path, version);
  }

  readonly parse = (text: string): ParsedYaml => {
    const key = createHash('sha256').update(text).digest('base64');
    if (this.known.has(key)) {
      const value = this.known.get(key);
      this.used.set(key, value);
      return { value, faults: [] };
    }
    const parsed = parseYaml(text);
    if (parsed.faults.length === 0 && isJson(parsed.value)) {
      this.used.set(key, parsed.value);
      this.changed = true;
    }
    return parsed;
  };

  /** Writes what this run used, when it differs from what was there. */
  save(): void {
    if (this.path === undefined || (!this.changed && this.used.size === this.known.size)) return;
    const temporary = `${this.path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(
        temporary,
        JSON.stringify({ version: this.version, documents: Object.fromEntries(this.used) }),
      );
      renameSync(temporary, this.path);
    } catch {
      // A read-only checkout works without a cache.
    }
  }
}

function read(path: string, version: string): Map<string, unknown> {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as {
      version: string;
      documents: Record<string, unknown>;
    };
    return stored.version === version ? new Map(Object.entries(stored.documents)) : new Map();
  } catch {
    return new Map();
  }
}

/** Whether the data survives being written as JSON: YAML also has infinities, NaN and big integers. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint' && value !== undefined;
  return Object.values(value).every(isJson);
}
