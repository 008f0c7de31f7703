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

test('what is set up by region is in both of them, but for the rules on what is the same in all', () => {
  const [home = '', other = ''] = REGIONS;
  for (const { slug } of landingZone.accounts) {
    const resources = placed(alias.get(`baseline-${slug}`) as Terraform);
    const named = (region: string) =>
      resources.filter((resource) => resource.address.includes(region)).map(({ address }) => address);
    const misplaced = REGIONS.flatMap((region) =>
      resources.filter((resource) => resource.address.includes(region) && resource.region !== region),
    );
    expect(misplaced).toEqual([]);
    const elsewhere = new Set(named(other).map((address) => address.replaceAll(other, home)));
    expect(named(home).filter((address) => !elsewhere.has(address))).toEqual([
      'aws_config_config_rule.config-rules_iam-policy-no-statements-with-admin-access_eu-central-1',
      'aws_config_config_rule.config-rules_root-account-mfa-enabled_eu-central-1',
    ]);
  }
});
