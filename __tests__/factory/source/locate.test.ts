import { Locator } from '../../../factory/source/locate';

const text = `name: a
tags:
  team: payments # whose
  "env": 'prod'
list:
  - one
  - { deep: [x, yy] }
`;

describe('locate', () => {
  test.each([
    [['name'], false, '1:7-1:8'],
    [['name'], true, '1:1-1:5'],
    [['tags', 'team'], false, '3:9-3:17'],
    [['tags', 'env'], true, '4:3-4:8'],
    [['list', 1, 'deep', 1], false, '7:17-7:19'],
  ] as const)('%j (key: %s) is at %s', (pointer, onKey, expected) => {
    const { line, column, endLine, endColumn } = new Locator(text).locate({ pointer, onKey });
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
  });

  test('a pointer that leads to nothing ends at the nearest value on its way', () => {
    expect(new Locator(text).locate({ pointer: ['tags', 'nothing', 'deeper'] })).toMatchObject({
      line: 3,
      column: 3,
    });
  });

  test('counts characters and lines in any text', () => {
    expect(new Locator('é: 1\r\nüb: [🙂, x]\r\n').locate({ pointer: ['üb', 1] })).toMatchObject({
      line: 2,
      column: 10,
    });
  });

  test('an empty text has a first place', () => {
    expect(new Locator('').locate({ pointer: ['x'] })).toMatchObject({ line: 1, column: 1 });
  });
});
