import { join } from 'node:path';
import { loadLandingZone } from '../../factory/load';
import { controlNames } from '../../factory/model/baseline-profile';
import type { LandingZone } from '../../factory/model/landing-zone';
import { configurations, type Placed, placed } from './placed';
import { everyStack, type Terraform } from './synthesized';

/** The organisation of the end-to-end test of baselines: every control, in two accounts and two regions. */
const root = join(__dirname, '..', 'e2e', 'baseline-organization');
const REGIONS = ['eu-central-1', 'eu-west-1'];

let landingZone: LandingZone;
let alias: ReadonlyMap<string, Terraform>;
let argument: ReadonlyMap<string, Terraform>;

beforeAll(async () => {
  const { value, problems } = await loadLandingZone(root);
  expect(problems).toEqual([]);
  if (!value) throw new Error('The organisation of the end-to-end test has mistakes.');
  landingZone = value;
  const inMode = (awsProvider: string, regionMode: 'alias' | 'argument') =>
    everyStack({
      ...value,
      terraform: { ...value.terraform, awsProvider, regionMode },
    });
  alias = inMode('~> 5.100', 'alias');
  argument = inMode('~> 6.0', 'argument');
});

test('its profile switches on every control that there is, in both accounts: a new one has to be added there', () => {
  for (const { baseline } of landingZone.accounts) {
    expect(Object.keys(baseline.controls)).toEqual([...controlNames]);
  }
  expect(landingZone.accounts).toHaveLength(2);
});

test('both provider modes give the same resources, at the same addresses, in the same regions', () => {
  const of = (stacks: ReadonlyMap<string, Terraform>): [string, readonly Placed[]][] =>
    [...stacks].map(([id, stack]) => [id, placed(stack)]);
  expect(of(alias)).toEqual(of(argument));
  expect([...alias].map(([id, { output }]) => [id, output])).toEqual(
    [...argument].map(([id, { output }]) => [id, output]),
  );
  expect([...alias].map((stack) => stack[1].import)).toEqual([...argument].map((stack) => stack[1].import));
});

test('each mode keeps to its own way: aliases without any region argument, or one provider', () => {
  for (const { slug } of landingZone.accounts) {
    const [byAlias, byArgument] = [alias, argument].map((stacks) => stacks.get(`baseline-${slug}`));
    if (!byAlias || !byArgument) throw new Error(`There is no baseline of ${slug}.`);
    expect(configurations(byAlias).map(({ region }) => region)).toEqual(REGIONS);
    expect(configurations(byArgument).map(({ region }) => region)).toEqual(REGIONS.slice(0, 1));
    expect(JSON.stringify([byAlias.resource, byAlias.data])).not.toContain('"region":');
    expect(JSON.stringify([byArgument.resource, byArgument.data])).not.toContain('"provider":');
  }
});

test('what is there in one region is there in the other, but for what the whole account has once', () => {
  const resources = placed(alias.get('baseline-log-archive') as Terraform).filter(
    ({ address }) => !address.startsWith('data.'),
  );
  const inRegion = (wanted: string) =>
    resources.filter(({ region }) => region === wanted).map(({ address }) => address);
  const [home = '', other = ''] = REGIONS;
  const onlyHome = inRegion(home).filter((address) => !address.includes(home));
  const once = inRegion(home).filter(
    (address) => address.includes(home) && !inRegion(other).includes(address.replaceAll(home, other)),
  );
  expect({ once, onlyHome }).toMatchInlineSnapshot(`
    {
      "once": [
        "aws_config_config_rule.config-rules_iam-policy-no-statements-with-admin-access_eu-central-1",
        "aws_config_config_rule.config-rules_root-account-mfa-enabled_eu-central-1",
      ],
      "onlyHome": [
        "aws_accessanalyzer_analyzer.unused-access",
        "aws_iam_account_alias.account-alias",
        "aws_iam_account_password_policy.password-policy",
        "aws_iam_role.break-glass-role",
        "aws_iam_role.default-vpc-removal_role",
        "aws_iam_role.security-audit-role",
        "aws_iam_role_policy.default-vpc-removal_policy",
        "aws_iam_role_policy_attachment.break-glass-role_administrator-access",
        "aws_iam_role_policy_attachment.security-audit-role_security-audit",
        "aws_iam_role_policy_attachment.security-audit-role_view-only",
        "aws_iam_service_linked_role.config_role",
        "aws_s3_account_public_access_block.s3-public-access-block",
        "aws_ssm_association.default-vpc-removal_association",
        "aws_ssm_document.default-vpc-removal_runbook",
        "aws_ssm_parameter.change_reason",
        "aws_ssm_parameter.change_requested-by",
        "aws_ssm_parameter.custom-fields_costCenter",
      ],
    }
  `);
});
