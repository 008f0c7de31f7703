import { type BudgetLayer, resolveBudget } from '../../../../factory/model/resolve/resolve-budget';

const root = (budget: BudgetLayer['budget']): BudgetLayer => ({
  source: 'organization',
  file: 'organization.yaml',
  pointer: ['defaults'],
  budget,
});
const unit = (budget: BudgetLayer['budget']): BudgetLayer => ({
  source: 'OU Sandbox',
  file: 'organization.yaml',
  pointer: ['organizationalUnits', 0, 'defaults'],
  budget,
});
const request = (budget: BudgetLayer['budget']): BudgetLayer => ({
  source: 'request',
  file: 'accounts/a.yaml',
  pointer: [],
  budget,
});
const context = { partition: 'aws', owner: undefined } as const;
const owner = (value: string) => ({ value, source: 'request', file: 'accounts/a.yaml', pointer: ['owner'] });

test('without an amount there is none', () => {
  const layers = [root({ alerts: [80] }), request(undefined)];
  expect(resolveBudget(layers, context)).toMatchObject({ budget: undefined, off: undefined, origins: {} });
});

test('settings are laid over one another, each with its origin', () => {
  const { budget, origins } = resolveBudget(
    [root({ monthly: 500, notify: ['a@example.com'] }), unit({ monthly: 100 }), request({ alerts: [80] })],
    context,
  );
  expect(budget).toMatchObject({
    monthly: 100,
    currency: 'USD',
    alerts: [{ at: 80, kind: 'actual' }],
    notify: ['a@example.com'],
    anomalyImpact: 0,
  });
  expect(origins).toMatchObject({
    'budget.monthly': {
      source: 'OU Sandbox',
      pointer: ['organizationalUnits', 0, 'defaults', 'budget', 'monthly'],
    },
    'budget.notify': { source: 'organization', pointer: ['defaults', 'budget', 'notify'] },
    'budget.alerts': { value: ['80 %'], source: 'request', pointer: ['budget', 'alerts'] },
    'budget.currency': { source: 'built in' },
  });
});

test('false switches it off, and what is nearer on again', () => {
  const given = root({ monthly: 500 });
  expect(resolveBudget([given, unit(false), request(undefined)], context)).toMatchObject({
    budget: undefined,
    off: { source: 'OU Sandbox' },
    origins: { budget: { value: false } },
  });
  for (const on of [true, { alerts: [] }]) {
    expect(resolveBudget([given, unit(false), request(on)], context).budget).toMatchObject({ monthly: 500 });
  }
});

test('of a topic and a Slack channel the nearer one wins', () => {
  const slack = { workspace: 'T1', channel: 'C1' };
  const layers = [root({ monthly: 1, sns: 'arn' }), unit({ slack }), request(undefined)];
  expect(resolveBudget(layers, context).budget?.topic).toEqual({ kind: 'slack', channel: slack });
  const { budget, origins } = resolveBudget([...layers, request({ sns: 'other' })], context);
  expect(budget?.topic).toEqual({ kind: 'sns', arn: 'other' });
  expect(origins).not.toHaveProperty(['budget.slack']);
});

test('the lowest ceiling holds, wherever it stands', () => {
  const layers = [root({ ceiling: 100 }), unit({ ceiling: 300 }), request({ monthly: 200 })];
  expect(resolveBudget(layers, context).ceiling).toMatchObject({ value: 100, source: 'organization' });
});

test('the owner gets the alerts, if that is an e-mail address and nobody else is named', () => {
  const notified = (value: string, budget: BudgetLayer['budget'] = { monthly: 1 }) =>
    resolveBudget([request(budget)], { ...context, owner: owner(value) }).budget?.notify;
  expect(notified('a@example.com')).toEqual(['a@example.com']);
  expect(notified('team a')).toEqual([]);
  expect(notified('a@example.com', { monthly: 1, notify: [] })).toEqual([]);
});

test('in China amounts are in CNY', () => {
  const { budget } = resolveBudget([request({ monthly: 1 })], { ...context, partition: 'aws-cn' });
  expect(budget?.currency).toBe('CNY');
});
