import { countProviderProcesses, type SynthesizedStack } from '../../../factory/pipeline/synthesized-stack';

function stackOf(resource: NonNullable<SynthesizedStack['json']['resource']>): SynthesizedStack {
  const provider = { aws: [{}, { alias: 'eu-west-1' }, { alias: 'eu-north-1' }] };
  return {
    id: 'a',
    directory: '',
    file: '',
    dependencies: [],
    text: '',
    json: { provider, resource },
  } as SynthesizedStack;
}

describe('countProviderProcesses', () => {
  test('counts the providers that resources use: terraform starts no other', () => {
    const resource = {
      aws_iam_account_alias: { alias: {} },
      aws_ebs_encryption_by_default: { home: {}, west: { provider: 'aws.eu-west-1' } },
    };
    expect(countProviderProcesses(stackOf(resource))).toBe(2);
  });

  test('is nothing for a stack without resources', () => {
    expect(countProviderProcesses(stackOf({}))).toBe(0);
  });
});
