import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code';
import type { SourceFile } from './source-file';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one file as UTF-8. Never throws: what stands in the way is in `fault`. */
export function readSourceFile(root: string, file: string): SourceFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return { file, text: '', fault: readFault(error) };
  }
  return sourceFileOf(file, bytes);
}

/** A file with those bytes. */
export function sourceFileOf(file: string, bytes: Buffer): SourceFile {
  try {
    return { file, text: decoder.decode(bytes), fault: undefined };
  } catch {
    return { file, text: '', fault: { kind: 'not-utf8', byteOffset: firstInvalidByte(bytes) } };
  }
}

function readFault(error: unknown): NonNullable<SourceFile['fault']> {
  const code = errorCode(error);
  if (code === 'ENOENT') return { kind: 'missing' };
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links go round in a circle',
  };
  return { kind: 'unreadable', reason: reasons[code] ?? code };
}

/** Longest prefix that decodes, found by bisection: decoding says that a byte is bad, not which. */
function firstInvalidByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
