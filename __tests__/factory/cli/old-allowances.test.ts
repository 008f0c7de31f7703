import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oldAllowances } from '../../../factory/cli/old-allowances';
import { CannotRun } from '../../../factory/diagnostics/cannot-run';
import { git as runGit } from '../../git';

const repository = mkdtempSync(join(tmpdir(), 'old-allowances-'));
const root = join(repository, 'landing-zone');
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const git = (...args: readonly string[]) => runGit(repository, ...args);
function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

const lines = (reason: string) => `allow:
  - { gate: kms-key-loss, on: the key, reason: ${reason}, until: 2026-12-01 }
`;
const allowance = { gate: 'kms-key-loss', on: 'the key', reason: 'Unused', until: '2026-12-01' };
const ofOrganization = { ...allowance, file: 'organization.yaml' };
const ofShop = { ...allowance, file: 'accounts/prod/shop.yaml', account: 'shop' };

beforeAll(() => {
  git('init', '-q');
  write('organization.yaml', 'name: acme\n');
  write('accounts/shop.yaml', lines('Unused'));
  write('accounts/broken.yaml', 'allow: [}');
  git('add', '.');
  git('commit', '-qm', 'First');
});

test('an entry that a commit has word for word is old, wherever its request was then', () => {
  const isOld = oldAllowances(root, 'main');
  expect(isOld(ofShop)).toBe(true);
  expect(isOld({ ...ofShop, reason: 'Nothing is encrypted by it' })).toBe(false);
  expect(isOld({ ...ofShop, until: '2026-12-02' })).toBe(false);
  expect(isOld({ ...ofShop, account: 'broken' })).toBe(false);
  expect(isOld(ofOrganization)).toBe(false);
  write('organization.yaml', lines('Unused'));
  git('commit', '-qam', 'Second');
  expect(oldAllowances(root, 'main')(ofOrganization)).toBe(true);
  expect(oldAllowances(root, 'main~1')(ofOrganization)).toBe(false);
});

test('a commit that there is none of stops the command, with the words of git', () => {
  expect(() => oldAllowances(root, 'nowhere')).toThrow(CannotRun);
});
