import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../../emulator/emulator';
import { MOTO_MANAGEMENT_ACCOUNT_ID } from '../../emulator/moto-server';
import { listFiles } from '../../factory/source/list-files';
import { commitAll, copyProject } from '../docs/project-copy';
import { runPage } from '../docs/run-page';

const project = join(__dirname, '..', '..');
/** It applies the whole example, which takes more of an emulator: from-empty.test.ts runs it. */
const FROM_EMPTY = 'help/bootstrap.md';
const pages = ['README.md', ...listFiles(project, 'help').files].filter(
  (page) =>
    page !== FROM_EMPTY &&
    /^```console [^\n]*\bterraform\b/m.test(
      page.endsWith('.md') ? readFileSync(join(project, page), 'utf8') : '',
    ),
);

describe('documentation that needs terraform', () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  }, 60_000);
  afterAll(() => emulator.stop());

  test.each(pages)(
    'what %s shows is what happens',
    async (page) => {
      const { folder, remove } = copyProject();
      const organization = join(folder, 'organization.yaml');
      const text = readFileSync(organization, 'utf8');
      writeFileSync(organization, text.replace('"111111111111"', `"${MOTO_MANAGEMENT_ACCOUNT_ID}"`));
      commitAll(folder);
      try {
        await runPage(join(project, page), folder, { terraform: true, env: emulator.environment });
      } finally {
        remove();
      }
    },
    300_000,
  );
});
