import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import type { Deployment, DeployRole } from '../../factory/model/deploy';
import type { Account } from '../../factory/model/landing-zone';
import { adopted, landingZoneWith, NASTY, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, type Terraform, terraformOf } from './synthesized';

const GITHUB = 'https://token.actions.githubusercontent.com';

const deploy: DeployRole = {
  name: 'ci/deploy',
  url: GITHUB,
  audience: 'sts.amazonaws.com',
  subjects: ['repo:acme/payments:ref:refs/heads/main', 'repo:acme/payments:ref:refs/tags/v*'],
  managedPolicies: ['job-function/Billing'],
  customerManagedPolicies: [{ path: '/teams/', name: 'deployer' }],
  allow: [{ actions: ['s3:PutObject'], resources: ['arn:aws:s3:::payments-${aws:PrincipalAccount}/*'] }],
  permissionsBoundary: { managedPolicy: 'PowerUserAccess' },
  sessionHours: 2,
};

const deployment: Deployment = {
  providers: [{ url: GITHUB, audiences: ['sts.amazonaws.com'], existing: false }],
  roles: [deploy],
};

function synthesize(
  own: Partial<Account>,
  account = paymentsProd,
  regionMode: 'argument' | 'alias' = 'argument',
): Terraform {
  return terraformOf(new BaselineStack(contextOf(landingZoneWith({ regionMode })), { ...account, ...own }));
}

const PROVIDER = 'deploy_oidc-provider_token_2e_actions_2e_githubusercontent_2e_com';
const ROLE = 'deploy_role_ci_2f_deploy';

describe.each(['argument', 'alias'] as const)('with regions by %s', (regionMode) => {
  const { resource } = synthesize({ deployment }, paymentsProd, regionMode);

  test('one OIDC provider for the issuer, without thumbprints', () => {
    expect(resource.aws_iam_openid_connect_provider).toEqual({
      [PROVIDER]: { url: GITHUB, client_id_list: ['sts.amazonaws.com'] },
    });
  });

  test('the role, which only the tokens meant can assume', () => {
    const { assume_role_policy, ...role } = resource.aws_iam_role?.[ROLE] ?? {};
    expect(role).toEqual({
      name: 'deploy',
      path: '/ci/',
      description: `Deployment by ${GITHUB}.`,
      max_session_duration: 7200,
      permissions_boundary: 'arn:aws:iam::aws:policy/PowerUserAccess',
    });
    const principal = { Federated: `\${aws_iam_openid_connect_provider.${PROVIDER}.arn}` };
    const aud = { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' };
    expect(JSON.parse(String(assume_role_policy))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: principal,
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              ...aud,
              'token.actions.githubusercontent.com:sub': ['repo:acme/payments:ref:refs/heads/main'],
            },
          },
        },
        {
          Effect: 'Allow',
          Principal: principal,
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: aud,
            StringLike: {
              'token.actions.githubusercontent.com:sub': ['repo:acme/payments:ref:refs/tags/v*'],
            },
          },
        },
      ],
    });
  });

  test('its policies: of AWS, of the account, and its own', () => {
    const role = `\${aws_iam_role.${ROLE}.name}`;
    const accountId = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
    expect(resource.aws_iam_role_policy_attachment).toEqual({
      [`${ROLE}_managed_job-function_2f_Billing`]: {
        role,
        policy_arn: 'arn:aws:iam::aws:policy/job-function/Billing',
      },
      [`${ROLE}_customer__2f_teams_2f_deployer`]: {
        role,
        policy_arn: `arn:aws:iam::${accountId}:policy/teams/deployer`,
      },
    });
    expect(resource.aws_iam_role_policy).toEqual({
      [`${ROLE}_allow`]: { name: 'allow', role, policy: expect.any(String) },
    });
    expect(JSON.parse(evaluate(String(resource.aws_iam_role_policy?.[`${ROLE}_allow`]?.policy)))).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:PutObject'],
          Resource: ['arn:aws:s3:::payments-${aws:PrincipalAccount}/*'],
        },
      ],
    });
  });
});

test('a provider that is in the account already is looked up, and not made', () => {
  const existing = { ...deployment, providers: [{ url: GITHUB, audiences: [], existing: true }] };
  const terraform = synthesize({ deployment: existing }, adopted);
  expect(terraform.resource).not.toHaveProperty('aws_iam_openid_connect_provider');
  expect(terraform.data).toEqual({ aws_iam_openid_connect_provider: { [PROVIDER]: { url: GITHUB } } });
  expect(terraform.resource.aws_iam_role?.[ROLE]?.assume_role_policy).toContain(
    `"Federated":"\${data.aws_iam_openid_connect_provider.${PROVIDER}.arn}"`,
  );
});

test('subjects are data, whatever stands in them', () => {
  const nasty = `"Federated":"" ${NASTY}`;
  const { resource } = synthesize({
    deployment: { ...deployment, roles: [{ ...deploy, subjects: [nasty] }] },
  });
  const policy = String(resource.aws_iam_role?.[ROLE]?.assume_role_policy);
  const provider = `\${aws_iam_openid_connect_provider.${PROVIDER}.arn}`;
  expect(policy.split(provider)).toHaveLength(2);
  expect(JSON.parse(evaluate(policy.replace(provider, 'arn')))).toMatchObject({
    Statement: [
      {
        Principal: { Federated: 'arn' },
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': [nasty] } },
      },
    ],
  });
});
