import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { listFiles } from '../factory/source/list-files';
import { copyProject } from './docs/project-copy';
import { runPage } from './docs/run-page';

const project = join(__dirname, '..');
const pages = [
  'README.md',
  'CHANGELOG.md',
  ...listFiles(project, 'help').files.filter((file) => file.endsWith('.md')),
];
const runnable = pages.filter((page) =>
  /^```console|^```\w+ file=/m.test(readFileSync(join(project, page), 'utf8')),
);

describe('documentation', () => {
  test.each(runnable)('what %s shows is what happens (up to where it needs terraform)', async (page) => {
    const { folder, remove } = copyProject();
    try {
      await runPage(join(project, page), folder, { terraform: false });
    } finally {
      remove();
    }
  });

  test('links between pages lead somewhere', () => {
    const dead = pages.flatMap((page) =>
      [...readFileSync(join(project, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
        .map(([, link]) => normalize(join(dirname(page), link ?? '')))
        .filter((target) => !existsSync(join(project, target)))
        .map((target) => `${page} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });
});
