import { AccountStack } from '../../constructs/account/account-stack';
import type { Account } from '../../factory/model/landing-zone';
import { adopted, paymentsProd } from './landing-zone-fixture';
import { contextOf, type Terraform, terraformOf } from './synthesized';

const accountId = '${aws_organizations_account.payments-prod.id}';
const synthesize = (account: Account): Terraform => terraformOf(new AccountStack(contextOf(), account));

test('an account in its OU, with what AWS does not return left alone', () => {
  const { resource, data, output } = synthesize(paymentsProd);
  expect(resource.aws_organizations_account).toEqual({
    'payments-prod': {
      name: 'Payments Prod',
      email: 'aws+payments-prod@example.com',
      parent_id: '${data.terraform_remote_state.organization.outputs.ou_workloads_prod_id}',
      role_name: 'OrganizationAccountAccessRole',
      close_on_deletion: false,
      tags: { team: 'payments', owner: 'payments-team@example.com' },
      lifecycle: { prevent_destroy: true, ignore_changes: ['role_name', 'iam_user_access_to_billing'] },
    },
  });
  expect(data.terraform_remote_state).toEqual({
    organization: { backend: 'local', config: { path: '../../../state/organization.tfstate' } },
  });
  expect(output).toEqual({ account_id: { value: accountId } });
});

test('contacts and regions, for the account and not for the one that calls', () => {
  const { resource } = synthesize(paymentsProd);
  expect(resource.aws_account_alternate_contact?.['payments-prod_contact_security']).toEqual({
    account_id: accountId,
    alternate_contact_type: 'SECURITY',
    name: 'Sam',
    title: 'CISO',
    email_address: 'sam@example.com',
    phone_number: '+49 30 1',
  });
  expect(resource.aws_account_primary_contact).toEqual({
    'payments-prod_primary-contact': {
      account_id: accountId,
      full_name: 'Example GmbH',
      address_line_1: 'Hauptstr. 1',
      city: 'Berlin',
      postal_code: '10827',
      country_code: 'DE',
      phone_number: '+49 30 3',
      website_url: 'https://example.com',
    },
  });
  expect(resource.aws_account_region).toEqual({
    'payments-prod_region_eu-south-1': { account_id: accountId, region_name: 'eu-south-1', enabled: true },
  });
});

test('nothing but the organization comes before it', () => {
  expect([...new AccountStack(contextOf(), paymentsProd).dependencyIds]).toEqual(['organization']);
});

test('an account that exists is imported, and its regions with it', () => {
  expect(synthesize(adopted).import).toEqual([
    { to: 'aws_organizations_account._2019-legacy', id: '222222222222' },
    { to: 'aws_account_region._2019-legacy_region_eu-south-1', id: '222222222222,eu-south-1' },
  ]);
  expect(synthesize(paymentsProd)).not.toHaveProperty('import');
});

test('whatever a request changes but its file name, every address stays', () => {
  const changed: Account = {
    ...paymentsProd,
    name: 'New',
    organizationalUnit: 'security',
    tags: {},
    change: undefined,
    contacts: { ...paymentsProd.contacts, billing: { name: 'N', title: 'T', email: 'e@x.y', phone: '1' } },
  };
  const addresses = ({ resource }: Terraform) =>
    Object.entries(resource).map(([type, named]) => [type, Object.keys(named)]);
  expect(addresses(synthesize(changed))).toEqual(addresses(synthesize(paymentsProd)));
});

test('tags may have the names of things that CDKTF looks for', () => {
  const tags = { resolve: 'a', toString: 'c', constructor: 'd', tags: 'e' };
  expect(
    synthesize({ ...paymentsProd, tags }).resource.aws_organizations_account?.['payments-prod'],
  ).toMatchObject({
    tags,
  });
});
