import { securityFlows } from '../../../factory/picture/flows/security';
import { landingZone } from '../../constructs/landing-zone-fixture';
import { noServices } from '../../constructs/security/security-fixture';

test('events of alerts come from all accounts', () => {
  const alerts = { emails: [], slack: [], findings: undefined, rootSignIn: true, guardrailChanges: false };
  const to = { account: noServices.account };
  expect(securityFlows({ ...landingZone, security: { ...noServices, alerts } })).toEqual([
    { from: 'management', to, what: 'events: root sign-ins' },
    { from: 'vended', to, what: 'events: root sign-ins' },
  ]);
  expect(securityFlows({ ...landingZone, security: noServices })).toEqual([]);
});
