import type { OffsetRange } from '../diagnostics/problem';

/** Why a file's text is not to be had. */
export type ReadFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'not-utf8'; readonly byteOffset: number };

/** A file as found on disk. */
export interface SourceFile {
  /** Path relative to the root folder, with forward slashes. */
  readonly file: string;
  /** Its text without a byte order mark; empty when there is a fault. */
  readonly text: string;
  readonly fault: ReadFault | undefined;
}

/** Something that keeps a text from being one YAML document with one meaning. */
export interface YamlFault {
  readonly kind: 'syntax' | 'duplicate-key' | 'alias-bomb';
  readonly message: string;
  readonly range: OffsetRange;
}

/** A YAML (or JSON) file and the plain data in it. */
export interface SourceDocument extends SourceFile {
  /** The data; undefined when the text has faults that leave none. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}
