import { actionsOf } from '../../../factory/aws/iam/actions';
import { resourceType } from '../../../factory/aws/iam/resource-types';
import { baselineNeeds } from '../../../factory/guardrails/lock-outs/baseline-needs';
import type { NeedContext } from '../../../factory/guardrails/lock-outs/need';
import { resolverNeeds } from '../../../factory/guardrails/lock-outs/resolver-needs';
import type { BaselineControls } from '../../../factory/model/baseline-controls';
import { controlNames } from '../../../factory/model/baseline-profile';
import { noContext } from '../../../factory/model/resolve/control-defaults';
import { resolveControls } from '../../../factory/model/resolve/resolve-controls';

const context: NeedContext = {
  partition: 'aws',
  iamRegion: 'us-east-1',
  homeRegion: 'eu-central-1',
  regions: ['eu-central-1', 'eu-west-1'],
  accountId: '222222222222',
};

/** Every control, with what of its settings asks for most. */
const everything = {
  ...Object.fromEntries(controlNames.map((name) => [name, true])),
  ebsEncryption: { kmsKey: 'customer-managed' },
  configRules: { 'restricted-ssh': { remediation: true } },
};
const { controls } = resolveControls([{ source: 'test', controls: everything }], {
  ...noContext,
  regions: context.regions,
});

const needs = (content: Partial<Parameters<typeof baselineNeeds>[0]>) =>
  baselineNeeds(
    {
      controls: {},
      deployment: { providers: [], roles: [] },
      serviceQuotas: [],
      hasFacts: false,
      ...content,
    },
    context,
  );

const all = needs({
  controls,
  deployment: {
    providers: [{ url: 'https://gitlab.example.com', audiences: ['aws'], existing: false }],
    roles: [
      {
        name: '/ci/deploy',
        url: 'https://gitlab.example.com',
        audience: 'aws',
        subjects: ['project_path:payments/app:ref_type:branch:ref:main'],
        managedPolicies: ['PowerUserAccess'],
        customerManagedPolicies: [],
        allow: [{ actions: ['iam:PassRole'], resources: ['*'] }],
        permissionsBoundary: undefined,
        sessionHours: 1,
      },
    ],
  },
  serviceQuotas: [{ service: 'vpc', quota: 'L-F678F1CE', value: 10, regions: ['eu-west-1'] }],
  hasFacts: true,
});

test.each(controlNames)('%s needs something of the access role', (name) => {
  expect(needs({ controls: { [name]: controls[name] } as BaselineControls })).not.toEqual([]);
});

test('a baseline without anything needs nothing', () => {
  expect(needs({})).toEqual([]);
});

const ofResolver = resolverNeeds(
  {
    account: 'shared',
    places: [{ region: 'eu-west-1', vpc: undefined }],
    privateZones: ['internal.example.com'],
    inbound: true,
    clients: [],
    rules: [{ domain: 'corp.example.com', targets: [] }],
    profile: true,
  },
  context,
);

test.each([...all, ...ofResolver].map(({ action, resource = '' }) => [action, resource] as const))(
  '%s is an action that AWS authorizes on %s',
  (action, resource) => {
    const [service = '', name = ''] = action.split(':');
    const found = actionsOf(service).get(name.toLowerCase());
    expect(found?.name).toBe(name);
    const forms = found?.resourceTypes.map((type) => resourceType(service, type.name)?.arn ?? '') ?? [];
    if (resource === '*') expect(found?.resourceTypes.filter(({ required }) => required)).toEqual([]);
    else expect(forms.some((form) => matches(form, resource))).toBe(true);
  },
);

function matches(form: string, arn: string): boolean {
  const pattern = form.split(/\$\{\w+\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.+?')}$`).test(arn);
}
