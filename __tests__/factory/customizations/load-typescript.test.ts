import { symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CompileError } from '../../../factory/customizations/compile';
import { TypeScriptLoader } from '../../../factory/customizations/load-typescript';
import { organizationFolder } from '../organization-folder';

const folders: (() => void)[] = [];
afterAll(() => {
  for (const remove of folders) remove();
});

function load(files: Readonly<Record<string, string>>): unknown {
  const { root, remove } = organizationFolder(files);
  folders.push(remove);
  return (new TypeScriptLoader(root).load('customizations/a.ts') as { default: unknown }).default;
}

test('types are left out, and what lies beside is imported, with or without its ending', () => {
  const value = load({
    'customizations/a.ts': `import { b } from './b'; import { c } from './c.js'; import d from './d.json'; import e from './e';
const sum: number = b + c + d.value + e; export default sum;`,
    'customizations/b.ts': 'export const b = 1;',
    'customizations/c.ts': 'export const c = 2;',
    'customizations/d.json': '{ "value": 4 }',
    'customizations/e/index.ts': 'export default 8;',
  });
  expect(value).toBe(15);
});

test('a shape is one of the zod that checks it', () => {
  const [ofApi, ofZod] = load({
    'customizations/a.ts':
      "import { z } from 'account-factory/customization'; import { z as own } from 'zod'; export default [z, own];",
  }) as [typeof z, typeof z];
  expect(ofApi).toBe(z);
  expect(ofZod).toBe(z);
});

test('CDKTF is the one that builds, and is loaded when something is taken from it', () => {
  const load1 = load({
    'customizations/a.ts':
      "import { Fn } from 'cdktf'; import * as all from 'cdktf'; export default { Fn: () => Fn, all: () => all };",
  }) as { Fn: () => unknown; all: () => Record<string, unknown> };
  const cdktf = require('cdktf') as Record<string, unknown>;
  expect(load1.Fn()).toBe(cdktf.Fn);
  expect(load1.all().TerraformStack).toBe(cdktf.TerraformStack);
});

test('what is no TypeScript is told with its place', () => {
  const text = "export default 'ü';\nconst a = ;\n";
  expect(() => load({ 'customizations/a.ts': text })).toThrow(CompileError);
  try {
    load({ 'customizations/a.ts': text });
  } catch (error) {
    expect((error as CompileError).offset).toBe(text.indexOf(';\n', 25));
  }
});

test('nothing outside of the root folder is imported, not by a link either', () => {
  const { root: outside, remove: removeOutside } = organizationFolder({ 'secret.ts': 'export default 1;' });
  const { root, remove } = organizationFolder({
    'customizations/a.ts': "import x from './link'; export default x;",
  });
  folders.push(removeOutside, remove);
  symlinkSync(join(outside, 'secret.ts'), join(root, 'customizations', 'link.ts'));
  expect(() => new TypeScriptLoader(root).load('customizations/a.ts')).toThrow('outside of the root folder');
  const up = "import x from '../../secret'; export default x;";
  expect(tmpdir()).toBeTruthy();
  expect(() => load({ 'customizations/a.ts': up })).toThrow('which is not there');
});

test('a file that fails is tried anew, and not taken for an empty one', () => {
  const { root, remove } = organizationFolder({ 'customizations/a.ts': "throw new Error('no');" });
  folders.push(remove);
  const loader = new TypeScriptLoader(root);
  expect(() => loader.load('customizations/a.ts')).toThrow('no');
  expect(() => loader.load('customizations/a.ts')).toThrow('no');
});
