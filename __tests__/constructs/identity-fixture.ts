import type { Identity, PermissionSet } from '../../factory/model/identity';
import type { LandingZone } from '../../factory/model/landing-zone';
import { landingZone, NASTY } from './landing-zone-fixture';

const plain: PermissionSet = {
  name: 'PowerUser',
  description: undefined,
  sessionDuration: 'PT1H',
  relayState: undefined,
  managedPolicies: [],
  customerManagedPolicies: [],
  inlinePolicy: undefined,
  permissionsBoundary: undefined,
};

export const identity: Identity = {
  region: 'eu-west-1',
  delegatedAdministrator: undefined,
  permissionSets: [
    {
      ...plain,
      description: NASTY,
      sessionDuration: 'PT4H',
      relayState: 'https://console.aws.amazon.com/ec2',
      managedPolicies: ['PowerUserAccess', 'job-function/Billing'],
      customerManagedPolicies: [{ name: 'own', path: '/teams/' }],
      inlinePolicy: '{"a":"${aws:PrincipalTag/x}","b":"{{accountId:2019-legacy}} {{organizationId}}"}',
      permissionsBoundary: { customerManagedPolicy: { name: 'edge', path: '/' } },
    },
  ],
  groups: [
    { name: 'payments developers', create: false, description: undefined },
    { name: 'platform', create: true, description: NASTY },
  ],
  managementAccount: {
    permissionSets: [
      { ...plain, name: 'OrganizationAdmin', permissionsBoundary: { managedPolicy: 'ReadOnlyAccess' } },
    ],
    access: [{ group: 'platform', permissionSet: 'OrganizationAdmin' }],
  },
};

/** The fixture with Identity Center. */
export function landingZoneWithIdentity(changes: Partial<Identity> = {}): LandingZone {
  return { ...landingZone, identity: { ...identity, ...changes } };
}
