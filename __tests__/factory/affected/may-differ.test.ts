import { join } from 'node:path';
import { App } from 'cdktf';
import { CustomizationFiles } from '../../../constructs/customizations/customization-files';
import { stackDefinitions } from '../../../constructs/stacks';
import { mayDiffer, NOT_FOR_ACCOUNT_STACKS } from '../../../factory/affected/may-differ';
import { checkWorkspace } from '../../../factory/load';
import type { Account, LandingZone } from '../../../factory/model/landing-zone';
import { resolveLandingZone } from '../../../factory/model/resolve-landing-zone';

const root = join(__dirname, '..', '..', '..');
const landingZone = resolveLandingZone(checkWorkspace(root).workspace);
const shared = new Set(Object.values(landingZone.organization.sharedAccounts));

const contextOf = (model: LandingZone) => ({
  app: new App(),
  landingZone: model,
  state: { settings: landingZone.terraform.state, localFolder: '../../../state' },
  customizations: new CustomizationFiles(root),
});
const stacksOf = (model: LandingZone, slug: string) =>
  [...stackDefinitions(contextOf(model))]
    .filter(({ account }) => account === slug)
    .map(({ id, make }) => [id, make().toTerraform()]);

test('stacks of an account are the same where all that they are not held against is another', () => {
  const workloads = landingZone.accounts.filter(({ slug }) => !shared.has(slug));
  const stranger: Account = {
    ...(workloads[0] as Account),
    name: 'stranger',
    email: 'stranger@example.com',
    organizationalUnit: 'elsewhere',
    organizationalUnitPath: 'Elsewhere',
    tags: { stranger: 'yes' },
    regions: [],
    access: [],
    baseline: { profile: undefined, controls: {} },
    network: undefined,
    dnsZone: undefined,
    budget: undefined,
  };
  const parts = Object.fromEntries(NOT_FOR_ACCOUNT_STACKS.map((part) => [part, []]));
  for (const { slug } of landingZone.accounts) {
    const accounts = landingZone.accounts.map((account) =>
      account.slug === slug
        ? account
        : {
            ...stranger,
            slug: account.slug,
            accountId: account.accountId,
            tags: shared.has(account.slug) ? account.tags : stranger.tags,
          },
    );
    const stacks = stacksOf({ ...landingZone, ...parts, accounts }, slug);
    expect(stacks.length).toBeGreaterThan(2);
    expect(stacks).toEqual(stacksOf(landingZone, slug));
  }
});

const [first, second] = landingZone.accounts.filter(({ slug }) => !shared.has(slug)) as [Account, Account];
const sharedAccount = landingZone.accounts.find(({ slug }) => shared.has(slug)) as Account;
const withAccount = (changed: Account): LandingZone => ({
  ...landingZone,
  accounts: landingZone.accounts.map((account) => (account.slug === changed.slug ? changed : account)),
});
const differ = (now: LandingZone, customized = false) => {
  const test = mayDiffer(landingZone, now, customized);
  return {
    organisation: test('guardrails', undefined),
    first: test('x', first.slug),
    second: test('x', second.slug),
  };
};

test.each<[string, LandingZone, ReturnType<typeof differ>]>([
  [
    'an account',
    withAccount({ ...first, name: 'Other' }),
    { organisation: true, first: true, second: false },
  ],
  [
    'where a value comes from',
    withAccount({ ...first, origins: {} }),
    { organisation: true, first: false, second: false },
  ],
  [
    'an id',
    withAccount({ ...first, accountId: '999999999999' }),
    { organisation: true, first: true, second: true },
  ],
  [
    'tags of a shared account',
    withAccount({ ...sharedAccount, tags: {} }),
    { organisation: true, first: true, second: true },
  ],
  [
    'a shared account otherwise',
    withAccount({ ...sharedAccount, name: 'Other' }),
    { organisation: true, first: false, second: false },
  ],
  ['a guardrail', { ...landingZone, policies: [] }, { organisation: true, first: false, second: false }],
  [
    'the organisation',
    { ...landingZone, organization: { ...landingZone.organization, accessRole: 'Other' } },
    { organisation: true, first: true, second: true },
  ],
])('%s', (_, now, expected) => {
  expect(differ(now)).toEqual(expected);
});
