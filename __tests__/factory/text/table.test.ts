import { table } from '../../../factory/text/table';

test('a cell with control characters keeps to its line and its column', () => {
  expect(table(['a', 'b'], [['x\u001b[31m\ny', '1']])).toBe('a         b\n--------  -\nx·[31m·y  1\n');
});
