import { listSupport } from '../../../factory/cli/list-support';
import { adopted, landingZone, paymentsProd } from '../../constructs/landing-zone-fixture';

const supported = {
  ...landingZone,
  accounts: [adopted, paymentsProd].map((account) => ({ ...account, support: 'enterprise' as const })),
};

test('accounts on a paid plan, with the id to name in the case or the place that tells it', () => {
  expect(
    listSupport(supported, 'human'),
  ).toBe(`account        name           account id                                        support plan
-------------  -------------  ------------------------------------------------  ------------
2019-legacy    Legacy         222222222222                                      enterprise
payments-prod  Payments Prod  output account_id of stack account-payments-prod  enterprise
`);
});

test('the same as JSON', () => {
  expect(JSON.parse(listSupport(supported, 'json'))).toEqual([
    { slug: '2019-legacy', name: 'Legacy', accountId: '222222222222', support: 'enterprise' },
    { slug: 'payments-prod', name: 'Payments Prod', accountId: null, support: 'enterprise' },
  ]);
});

test('an account on the plan that all have at first is not listed', () => {
  expect(JSON.parse(listSupport(landingZone, 'json'))).toEqual([]);
});
