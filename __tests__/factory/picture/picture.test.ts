import type { LandingZone } from '../../../factory/model/landing-zone';
import { inPage } from '../../../factory/picture/in-page';
import { label } from '../../../factory/picture/mermaid';
import { type PicturedStack, picture } from '../../../factory/picture/picture';
import { shorterEdges } from '../../../factory/picture/shorter-edges';
import { stackFamily } from '../../../factory/picture/stack-family';
import { landingZone, NASTY, paymentsProd } from '../../constructs/landing-zone-fixture';

/** Accounts `vended-<number>`, and one that keeps backups. */
function organizationOf(vended: number): LandingZone {
  const accounts = [...Array(vended).keys()].map((number) => ({ ...paymentsProd, slug: `vended-${number}` }));
  return {
    ...landingZone,
    organization: { ...landingZone.organization, sharedAccounts: { backup: 'vault' } },
    accounts: [...accounts, { ...paymentsProd, slug: 'vault' }],
    backup: {
      account: 'vault',
      vault: 'central',
      regions: ['eu-central-1'],
      lock: { minRetentionDays: 7, maxRetentionDays: 0, changeableForDays: 3 },
      deletionWindow: 30,
    },
  };
}

function stacksOf({ accounts }: LandingZone): PicturedStack[] {
  return [
    { id: 'organization', account: undefined, dependencies: [] },
    ...accounts.flatMap(({ slug }): PicturedStack[] => [
      { id: `account-${slug}`, account: undefined, dependencies: ['organization'] },
      { id: `baseline-${slug}`, account: slug, dependencies: ['organization', `account-${slug}`] },
    ]),
    { id: 'backup', account: 'vault', dependencies: ['account-vault'] },
  ];
}

test('accounts with their stacks, what is applied after what, and data between accounts', () => {
  const organization = organizationOf(2);
  expect(picture(organization, stacksOf(organization))).toBe(`flowchart LR
  subgraph management["Management account"]
    stack_organization["organization"]
    each_account["account<br/>3 accounts"]
  end
  subgraph account_vault["Backup<br/>vault"]
    stack_baseline_vault["baseline"]
    stack_backup["backup"]
  end
  subgraph vended["Vended accounts"]
    unit_workloads_prod["Workloads/Prod<br/>2 accounts<br/>vended-0, vended-1<br/>stacks: baseline"]
  end
  stack_organization --> each_account
  each_account --> unit_workloads_prod
  each_account --> stack_baseline_vault
  each_account --> stack_backup
  vended -. "backups" .-> account_vault
`);
});

test('the picture of 5,000 accounts has as many lines as that of ten', () => {
  const lines = (vended: number): number => {
    const organization = organizationOf(vended);
    return picture(organization, stacksOf(organization)).split('\n').length;
  };
  expect(lines(5000)).toBe(lines(10));
});

test('without vended accounts nothing comes from them', () => {
  const organization = organizationOf(0);
  expect(picture(organization, stacksOf(organization))).not.toContain('vended');
});

test('no text can end a label, or be HTML, Markdown or a comment in it', () => {
  expect(label(['Prod "eu" [1] <b>', '`x` %% #quot; é'])).toBe(
    '"Prod #34;eu#34; #91;1#93; #60;b#62;<br/>#96;x#96; #37;#37; #35;quot#59; é"',
  );
  expect(label([NASTY]).slice(1, -1)).not.toMatch(/["`<>%{}[\]\n]|:\S/);
});

test('an edge goes where a longer way leads to the same, and stays in a circle', () => {
  expect(
    shorterEdges([
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ]),
  ).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  const circle = [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'b'],
  ] as const;
  expect(shorterEdges(circle)).toEqual(circle);
});

test('the longest slug is taken off', () => {
  const slugs = new Set(['prod', 'payments-prod']);
  expect(stackFamily('account-payments-prod', slugs)).toEqual({ name: 'account', about: 'payments-prod' });
  expect(stackFamily('account-prod', slugs)).toEqual({ name: 'account', about: 'prod' });
  expect(stackFamily('security-alerts', slugs)).toEqual({ name: 'security-alerts', about: undefined });
});

test('it takes the place of the first Mermaid block of a page', () => {
  const page = 'a\n\n```mermaid\nold\n```\n\nb\n\n```mermaid\nother\n```\n';
  expect(inPage(page, "flowchart $& $'\n")).toBe(
    "a\n\n```mermaid\nflowchart $& $'\n```\n\nb\n\n```mermaid\nother\n```\n",
  );
  expect(inPage('a', 'flowchart\n')).toBeUndefined();
});
