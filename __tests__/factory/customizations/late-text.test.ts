import { LateSamples, mark, splitLateTexts } from '../../../factory/customizations/late-text';

const id = { kind: 'accountId', slug: 'payments-prod' } as const;
const output = { kind: 'output', slug: 'network', customization: 'hub', output: 'vpc_id' } as const;

test('a text is taken apart into what is plain and what is late', () => {
  expect(splitLateTexts(`a-${mark(id)}-b-${mark(output)}`)).toEqual(['a-', id, '-b-', output]);
  expect(splitLateTexts('{{anything}}')).toEqual(['{{anything}}']);
});

describe('samples', () => {
  test('have the form of what they stand for, one for each value', () => {
    const filled = new LateSamples({ id: mark(id), again: `x-${mark(id)}`, out: mark(output) }).fill();
    expect(filled).toEqual({ id: '999900000000', again: 'x-999900000000', out: 'output-00000001' });
  });

  test('are found again in what a shape makes of them', () => {
    const samples = new LateSamples({ list: [mark(id), mark(output)] });
    samples.fill();
    expect(samples.split('arn:999900000000:output-00000001!')).toEqual(['arn:', id, ':', output, '!']);
  });

  test('are none that stands in an option already: a text of a person is never taken for a reference', () => {
    const samples = new LateSamples({ id: mark(id), text: '999900000000' });
    expect(samples.fill()).toEqual({ id: '999900000001', text: '999900000000' });
    expect(samples.split('999900000000')).toEqual(['999900000000']);
  });
});
