import { synthesizedChanges } from '../../../../factory/pipeline/attributes/synthesized-changes';

test('what was synthesized is told as terraform will read it, as far as it is known', () => {
  const [first, second, module] = synthesizedChanges({
    provider: { aws: [{ region: 'eu-central-1' }, { alias: 'eu-west-1', region: 'eu-west-1' }] },
    resource: {
      aws_organizations_account: {
        a: {
          name: 'Costs $${5}',
          parent_id: '${data.terraform_remote_state.organization.outputs.ou_sandbox_id}',
          email: '${local.email}',
          lifecycle: { prevent_destroy: true },
        },
      },
      aws_ssm_parameter: { b: { name: 'x', value: 's3cret', provider: 'aws.eu-west-1' } },
    },
    module: { c: {} },
  });
  expect(first).toMatchObject({
    address: 'aws_organizations_account.a',
    action: 'create',
    region: 'eu-central-1',
    attributes: [
      { path: 'name', after: 'Costs ${5}' },
      { path: 'parent_id', afterFrom: 'organization.ou_sandbox_id' },
    ],
  });
  expect(second).toMatchObject({
    region: 'eu-west-1',
    attributes: [
      { path: 'name', after: 'x' },
      { path: 'value', after: '(sensitive)' },
    ],
  });
  expect(module).toMatchObject({ address: 'module.c', attributes: [] });
});
