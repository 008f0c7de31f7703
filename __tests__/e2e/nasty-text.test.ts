import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NASTY, PLACES, TEMPLATES } from './support/nasty-request';
import { blamesOnly, complaints } from './support/nasty-verdict';

// What is taken here is applied, and read back letter for letter, in landing-zone.test.ts.
describe.each(PLACES.map((path) => [path.join('.'), path] as const))('a request whose %s', (_, path) => {
  const root = mkdtempSync(join(tmpdir(), 'account-factory-nasty-'));
  cpSync(join(__dirname, 'organization'), root, { recursive: true });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each(TEMPLATES)('holds %j is refused, with the line', (text) => {
    const found = complaints(root, new Map([[path, text]]));
    expect(found).not.toEqual([]);
    expect(found.filter((complaint) => !blamesOnly([complaint], path, text))).toEqual([]);
  });

  test.each(NASTY)('holds %j is refused with the line, or taken', (text) => {
    const found = complaints(root, new Map([[path, text]]));
    expect(found.filter((complaint) => !blamesOnly([complaint], path, text))).toEqual([]);
  });
});
