import { actionsOf } from '../../../factory/aws/iam/actions';
import type { Need } from '../../../factory/guardrails/lock-outs/need';
import { securityNeeds } from '../../../factory/guardrails/lock-outs/security-needs';
import { checkWorkspace } from '../../../factory/load';
import { organizationFolder } from '../organization-folder';

const context = {
  partition: 'aws',
  iamRegion: 'us-east-1',
  homeRegion: 'eu-central-1',
  regions: ['eu-central-1'],
  accountId: '222222222222',
};

/** What each account of an organisation needs for its security services. */
function needsOf(services: string): Readonly<Record<string, readonly Need[]>> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Workloads }]
sharedAccounts: { securityTooling: tooling }
security: { ${services} }
`,
    'accounts/tooling.yaml': 'email: aws+tooling@example.com\norganizationalUnit: Workloads\n',
  });
  try {
    const { workspace } = checkWorkspace(root);
    const needs = securityNeeds(workspace);
    return Object.fromEntries(workspace.requests.map((request) => [request.slug, needs(request, context)]));
  } finally {
    remove();
  }
}

const services = [
  'guardDuty',
  'securityHub',
  'accessAnalyzer',
  'configAggregator',
  'inspector',
  'macie',
  'detective',
] as const;

test.each(services)(
  '%s needs something in the account that administers it, and nothing elsewhere',
  (name) => {
    const { tooling, 'payments-prod': other } = needsOf(`${name}: true`);
    expect(tooling).not.toEqual([]);
    expect(other).toEqual([]);
  },
);

test('what is off needs nothing', () => {
  expect(needsOf('rootAccess: true').tooling).toEqual([]);
});

test('every action is one that AWS has', () => {
  const { tooling = [] } = needsOf(services.map((name) => `${name}: true`).join(', '));
  const unknown = tooling.filter(({ action }) => {
    const [service = '', name = ''] = action.split(':');
    return actionsOf(service).get(name.toLowerCase())?.name !== name;
  });
  expect(unknown).toEqual([]);
});
