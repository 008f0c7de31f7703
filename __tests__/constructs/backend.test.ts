import { AccountStack } from '../../constructs/account/account-stack';
import type { StateSettings } from '../../factory/model/landing-zone';
import { landingZoneWith, paymentsProd } from './landing-zone-fixture';
import { contextOf, terraformOf } from './synthesized';

/** Where a stack keeps its state, and how it reads that of the organization. */
function stateOf(state: StateSettings) {
  const { terraform, data } = terraformOf(
    new AccountStack(contextOf(landingZoneWith({ state })), paymentsProd),
  );
  const { backend, cloud } = terraform;
  return { backend, cloud, organization: data.terraform_remote_state.organization };
}

test('local', () => {
  expect(stateOf({ backend: 'local', path: 'state' })).toEqual({
    backend: { local: { path: '../../../state/account-payments-prod.tfstate' } },
    organization: { backend: 'local', config: { path: '../../../state/organization.tfstate' } },
  });
});

test('s3, encrypted, with its own locking, under a prefix and by a role', () => {
  const place = { bucket: 'b', region: 'eu-central-1', kms_key_id: 'k', assume_role: { role_arn: 'r' } };
  expect(
    stateOf({
      backend: 's3',
      bucket: 'b',
      region: 'eu-central-1',
      prefix: 'x/y',
      kmsKeyId: 'k',
      roleArn: 'r',
    }),
  ).toEqual({
    backend: {
      s3: { ...place, key: 'x/y/account-payments-prod.tfstate', encrypt: true, use_lockfile: true },
    },
    organization: { backend: 's3', config: { ...place, key: 'x/y/organization.tfstate' } },
  });
});

test('s3 without prefix, key and role', () => {
  const place = { bucket: 'b', region: 'eu-central-1' };
  expect(stateOf({ backend: 's3', bucket: 'b', region: 'eu-central-1', prefix: '' })).toEqual({
    backend: { s3: { ...place, key: 'account-payments-prod.tfstate', encrypt: true, use_lockfile: true } },
    organization: { backend: 's3', config: { ...place, key: 'organization.tfstate' } },
  });
});

test('HCP Terraform, a workspace for each stack', () => {
  const hcp = { hostname: 'app.terraform.io', organization: 'acme' };
  expect(stateOf({ backend: 'cloud', ...hcp, project: 'p', workspacePrefix: 'acme-' })).toEqual({
    cloud: { ...hcp, workspaces: { name: 'acme-account-payments-prod', project: 'p' } },
    organization: { backend: 'remote', config: { ...hcp, workspaces: { name: 'acme-organization' } } },
  });
});
