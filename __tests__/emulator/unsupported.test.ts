import { countLeftOut, hasSupported, supportedTargets } from '../../emulator/unsupported';

describe('what the emulator does not implement', () => {
  const resources = {
    aws_ssm_parameter: { reason: {}, cost: {} },
    aws_accessanalyzer_analyzer: { analyzer: {} },
  };

  test('is left out by targeting all the rest', () => {
    expect(supportedTargets(resources)).toEqual(['aws_ssm_parameter.reason', 'aws_ssm_parameter.cost']);
  });

  test('needs no target where there is none of it', () => {
    expect(supportedTargets({ aws_ssm_parameter: { reason: {} } })).toBeUndefined();
  });

  test('is counted by type, over all stacks', () => {
    const stacks: { resources: Record<string, number> }[] = [
      { resources: { aws_ssm_parameter: 2, aws_accessanalyzer_analyzer: 2 } },
      { resources: { aws_accessanalyzer_analyzer: 1, aws_account_region: 1 } },
    ];
    expect(stacks.map((stack) => hasSupported(stack.resources))).toEqual([true, false]);
    expect([...countLeftOut(stacks)]).toEqual([
      ['aws_accessanalyzer_analyzer', 3],
      ['aws_account_region', 1],
    ]);
  });
});
