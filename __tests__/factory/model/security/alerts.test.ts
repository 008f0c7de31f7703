import { resolveAlerts } from '../../../../factory/model/security/services/alerts';

test('whoever asks for alerts gets all of them, and findings from high on', () => {
  expect(resolveAlerts({ emails: ['soc@example.com'] })).toEqual({
    emails: ['soc@example.com'],
    slack: [],
    findings: 'high',
    rootSignIn: true,
    guardrailChanges: true,
  });
});

test('each can be switched off', () => {
  const alerts = { findings: 'none', rootSignIn: false, guardrailChanges: false } as const;
  expect(resolveAlerts(alerts)).toMatchObject({
    findings: undefined,
    rootSignIn: false,
    guardrailChanges: false,
  });
  expect(resolveAlerts(undefined)).toBeUndefined();
});
