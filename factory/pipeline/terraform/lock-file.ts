import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOCK_FILE = '.terraform.lock.hcl';

/** A provider's entry in a dependency lock file. */
export interface LockedProvider {
  /** Full address: `registry.terraform.io/hashicorp/aws`. */
  readonly address: string;
  readonly version: string;
  /** Constraint that it was chosen for; empty for none. */
  readonly constraints: string;
  /** The whole block, as terraform wrote it. */
  readonly text: string;
}

/** @returns the text of a stack's lock file; undefined when it has none */
export function readLockFile(directory: string): string | undefined {
  return readText(join(directory, LOCK_FILE));
}

/** The text of a file; undefined when it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Takes a lock file apart. Terraform writes it itself, one block a provider, always in the same form. */
export function parseLockFile(text: string): readonly LockedProvider[] {
  return [...text.matchAll(/^provider "([^"]+)" \{$.*?^\}$/gms)].map(([block, address = '']) => ({
    address,
    version: attribute(block, 'version'),
    constraints: attribute(block, 'constraints'),
    text: block,
  }));
}

/** Version of the AWS provider that a stack is locked to; undefined when its lock file does not name one. */
export function lockedAwsProvider(directory: string): string | undefined {
  const locked = parseLockFile(readLockFile(directory) ?? '');
  return locked.find(({ address }) => address.endsWith('/hashicorp/aws'))?.version;
}

function attribute(block: string, name: string): string {
  return new RegExp(`^\\s*${name}\\s*=\\s*"([^"]*)"`, 'm').exec(block)?.[1] ?? '';
}
