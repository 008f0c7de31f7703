import type { Budget } from '../../factory/model/budget';
import type { LandingZone } from '../../factory/model/landing-zone';
import { adopted, landingZone, NASTY, paymentsProd } from './landing-zone-fixture';

export const budget: Budget = {
  monthly: 500,
  currency: 'USD',
  alerts: [
    { at: 80, kind: 'actual' },
    { at: 100, kind: 'forecasted' },
  ],
  notify: ['payments-team@example.com'],
  topic: undefined,
  action: undefined,
  anomalyImpact: 0,
};

/** The fixture, in which one account has a plain budget and the other gets what else there is. */
export function landingZoneWithBudgets(changes: Partial<Budget> = {}): LandingZone {
  return {
    ...landingZone,
    costManagement: {
      actionPolicies: [
        {
          name: 'deny-spending',
          description: NASTY,
          content: '{"a":"${aws:PrincipalTag/x}","b":"{{accountId:payments-prod}} {{organizationId}}"}',
        },
      ],
    },
    accounts: [
      { ...adopted, budget },
      { ...paymentsProd, budget: { ...budget, ...changes } },
    ],
  };
}
