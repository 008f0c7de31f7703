import { parseYaml } from '../../../factory/source/parse-yaml';

describe('parseYaml', () => {
  test('reads YAML 1.2: yes is a word, 012 is twelve, and there is no merge key', () => {
    expect(parseYaml('a: yes\nb: 012\nc: 0o14\nd: 1_000\n').value).toEqual({
      a: 'yes',
      b: 12,
      c: 12,
      d: '1_000',
    });
    expect(parseYaml('base: &b { x: 1 }\nuse: { <<: *b }\n').value).toEqual({
      base: { x: 1 },
      use: { '<<': { x: 1 } },
    });
  });

  test('tells all faults at once, each with its range', () => {
    const { value, faults } = parseYaml('a: [1\nb: {x: 1\nc: &z &y 1\n');
    expect(value).toBeUndefined();
    expect(faults.length).toBeGreaterThan(1);
    for (const { range } of faults) expect(range[1]).toBeGreaterThan(range[0]);
  });

  test('keeps the data of a document whose only faults are duplicate keys', () => {
    const { value, faults } = parseYaml('a: 1\nb: 2\na: 3\n');
    expect(value).toMatchObject({ b: 2 });
    expect(faults).toMatchObject([{ kind: 'duplicate-key', range: [10, 11] }]);
    expect(parseYaml('ab: 1\n"ab": 2\n').faults).toMatchObject([{ range: [6, 10] }]);
  });

  test('compares keys as the texts that they become', () => {
    expect(parseYaml('{ 1: a, "1": b }').faults).toMatchObject([{ kind: 'duplicate-key', range: [8, 11] }]);
  });

  test('looks for duplicate keys in time that grows with the text', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `k${index}: v\n`).join('');
    expect(parseYaml(text).faults).toEqual([]);
  });

  test.each([
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a tag that is not known', 'a: !!js/function "x"\n'],
    ['a directive for YAML 1.1', '%YAML 1.1\n---\na: yes\n'],
    ['a list as a key', '? [a, b]\n: 1\n'],
    ['a key that reaches the prototype', '__proto__: { polluted: true }\n'],
    ['an empty key', ': 1\n'],
    ['an alias of nothing', 'a: *b\n'],
    ['an alias inside of what it names', 'a: &b [*b]\n'],
    ['brackets nested without end', `a: ${'['.repeat(20_000)}`],
    ['blocks nested without end', `${'- '.repeat(20_000)}x`],
    ['keys nested without end', `${'? '.repeat(20_000)}x`],
    ['blocks nested over lines', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses %s', (_, text) => {
    expect(parseYaml(text).faults).toMatchObject([{ kind: 'syntax' }]);
  });

  test('refuses an alias bomb without building it', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`,
    );
    const { value, faults } = parseYaml(['l0: &l0 [x, x]', ...levels].join('\n'));
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([{ kind: 'alias-bomb' }]);
  });

  test('refuses aliases that nest without end', () => {
    const chain = Array.from({ length: 2000 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}]`);
    expect(parseYaml(['l0: &l0 [x]', ...chain].join('\n')).faults).toMatchObject([{ kind: 'alias-bomb' }]);
  });

  test('takes aliases that are not many', () => {
    expect(parseYaml('a: &x [1]\nb: *x\n')).toEqual({ value: { a: [1], b: [1] }, faults: [] });
    const uses = Array.from({ length: 1000 }, (_, i) => `u${i}: *x`);
    expect(parseYaml(['a: &x { b: c }', ...uses].join('\n')).faults).toEqual([]);
  });

  test('takes a text with many brackets that are not nested, or that stand in a text', () => {
    expect(parseYaml(`a: ${JSON.stringify(Array(500).fill([]))}`).faults).toEqual([]);
    expect(parseYaml(`a: [${'{ b: c }, '.repeat(500)}]`).faults).toEqual([]);
    expect(parseYaml(`a: "${'['.repeat(500)}"`).faults).toEqual([]);
    expect(parseYaml(`a: |\n  x\n  ${'- '.repeat(500)}`).faults).toEqual([]);
  });
});
