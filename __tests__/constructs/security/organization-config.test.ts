import { allStacks } from '../../../constructs/stacks';
import type { LandingZone } from '../../../factory/model/landing-zone';
import { noContext } from '../../../factory/model/resolve/control-defaults';
import { resolveControls } from '../../../factory/model/resolve/resolve-controls';
import type { Security } from '../../../factory/model/security/security';
import { neededAccess } from '../../../factory/model/service-access/needed-access';
import { landingZone, NASTY } from '../landing-zone-fixture';
import { contextOf, evaluate, everyStack } from '../synthesized';
import { noServices } from './security-fixture';

const config: Pick<Security, 'configRules' | 'conformancePacks'> = {
  configRules: [
    {
      name: 's3-versioning',
      identifier: 'S3_BUCKET_VERSIONING_ENABLED',
      description: NASTY,
      parameters: { isMfaDeleteEnabled: NASTY },
      resourceTypes: ['AWS::S3::Bucket'],
      regions: ['eu-central-1', 'eu-west-1'],
      exclude: ['payments-prod'],
    },
  ],
  conformancePacks: [
    {
      name: 'hygiene',
      template: `Resources: {} # ${NASTY}`,
      parameters: { MaxDays: '90' },
      regions: ['eu-west-1'],
      exclude: [],
    },
  ],
};
const withConfig = (changed: Partial<typeof config> = {}): LandingZone => ({
  ...landingZone,
  security: { ...noServices, ...config, ...changed },
});
const resources = () => everyStack(withConfig()).get('organization-config')?.resource ?? {};

test('a rule is set up in each of its regions, for all accounts but those left out and the management account', () => {
  const { aws_config_organization_managed_rule: rules = {} } = resources();
  expect(Object.keys(rules)).toEqual(['s3-versioning_eu-central-1', 's3-versioning_eu-west-1']);
  const rule = rules['s3-versioning_eu-west-1'];
  expect(rule).toMatchObject({
    name: 'account-factory-s3-versioning',
    rule_identifier: 'S3_BUCKET_VERSIONING_ENABLED',
    resource_types_scope: ['AWS::S3::Bucket'],
    excluded_accounts: [
      '111111111111',
      '${data.terraform_remote_state.account-payments-prod.outputs.account_id}',
    ],
    region: 'eu-west-1',
  });
  expect(JSON.parse(evaluate(String(rule?.input_parameters)))).toEqual({ isMfaDeleteEnabled: NASTY });
});

test('the template of a pack arrives letter for letter', () => {
  const pack = resources().aws_config_organization_conformance_pack?.['pack_hygiene_eu-west-1'];
  expect(pack).toMatchObject({
    name: 'account-factory-hygiene',
    input_parameter: [{ parameter_name: 'MaxDays', parameter_value: '90' }],
    excluded_accounts: ['111111111111'],
  });
  expect(evaluate(String(pack?.template_body))).toBe(`Resources: {} # ${NASTY}`);
});

test('comes after the baselines that make recorders', () => {
  const { controls } = resolveControls([{ source: 'test', controls: { config: true } }], {
    ...noContext,
    regions: ['eu-central-1'],
  });
  const accounts = landingZone.accounts.map((account) =>
    account.slug === 'payments-prod' ? { ...account, baseline: { profile: undefined, controls } } : account,
  );
  const configRules = config.configRules.map((rule) => ({ ...rule, exclude: [] }));
  const stacks = [...allStacks(contextOf({ ...withConfig({ configRules }), accounts }))];
  const dependencies = stacks.find(({ node }) => node.id === 'organization-config')?.dependencyIds;
  expect([...(dependencies ?? [])].sort()).toEqual(['account-2019-legacy', 'baseline-payments-prod']);
});

test('the account is registered for it', () => {
  const registration = {
    servicePrincipal: 'config-multiaccountsetup.amazonaws.com',
    account: '2019-legacy',
  };
  expect(neededAccess(withConfig()).delegated).toContainEqual(registration);
  expect(neededAccess(withConfig()).trusted).toContain(registration.servicePrincipal);
});

test('with nothing in it the stack stays, for terraform to take away what was there', () => {
  const stacks = everyStack(withConfig({ configRules: [], conformancePacks: [] }));
  expect(stacks.get('organization-config')?.resource).toBeUndefined();
  expect(everyStack(landingZone).has('organization-config')).toBe(false);
});
