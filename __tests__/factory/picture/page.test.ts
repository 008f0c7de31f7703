import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../factory/cli/main';

const project = join(__dirname, '..', '..', '..');

test('help/picture.md is current (`account-factory picture --into help/picture.md` draws it)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  const drawn = join(folder, 'picture.md');
  copyFileSync(join(project, 'help/picture.md'), drawn);
  await main(['node', 'account-factory', 'picture', '--root', project, '--out', folder, '--into', drawn]);
  expect(readFileSync(join(project, 'help/picture.md'), 'utf8')).toBe(readFileSync(drawn, 'utf8'));
  rmSync(folder, { recursive: true });
});
