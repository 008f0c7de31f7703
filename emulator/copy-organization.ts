import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { MOTO_MANAGEMENT_ACCOUNT_ID } from './moto-server';

/** What makes up an organisation: the lock file is none of it, because the emulator takes the provider that is there. */
const PARTS = ['organization.yaml', 'accounts', 'policies', 'permission-sets', 'customizations'];

/** Copies an organisation's files into an empty folder, and puts the emulator's management account id into the copy. */
export function copyOrganization(from: string, to: string): void {
  for (const part of PARTS) {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
  }
  const file = join(to, 'organization.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.setIn(['managementAccount', 'id'], MOTO_MANAGEMENT_ACCOUNT_ID);
  writeFileSync(file, document.toString());
}
