import { resolveTerraform } from '../../../../factory/model/resolve/resolve-terraform';

test('a renamed organisation keeps the key of its states', () => {
  const stateOf = (name: string) =>
    resolveTerraform(
      { state: { backend: 's3', bucket: 'acme-terraform-state', region: 'eu-central-1' } },
      { name, managementAccount: { id: '111111111111' }, bootstrap: {} },
      undefined,
    ).state;
  expect(stateOf('acme')).toMatchObject({
    kmsKeyId: 'arn:aws:kms:eu-central-1:111111111111:alias/account-factory-terraform-state',
  });
  expect(stateOf('acme-group')).toEqual(stateOf('acme'));
});
