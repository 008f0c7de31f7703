import { everyStack } from './synthesized';

test('every Terraform address of the fixture: a changed one replaces what it names', () => {
  const addresses = [...everyStack()].flatMap(([stack, { resource = {} }]) =>
    Object.entries(resource).flatMap(([type, named]) =>
      Object.keys(named).map((name) => `${stack}: ${type}.${name}`),
    ),
  );
  expect(addresses).toMatchInlineSnapshot(`
    [
      "organization: aws_organizations_organization.organization",
      "organization: aws_organizations_organizational_unit.security",
      "organization: aws_organizations_organizational_unit.workloads",
      "organization: aws_organizations_organizational_unit.workloads-prod",
      "account-2019-legacy: aws_account_region._2019-legacy_region_eu-south-1",
      "account-2019-legacy: aws_organizations_account._2019-legacy",
      "account-payments-prod: aws_account_alternate_contact.payments-prod_contact_billing",
      "account-payments-prod: aws_account_alternate_contact.payments-prod_contact_security",
      "account-payments-prod: aws_account_primary_contact.payments-prod_primary-contact",
      "account-payments-prod: aws_account_region.payments-prod_region_eu-south-1",
      "account-payments-prod: aws_organizations_account.payments-prod",
      "guardrails: aws_organizations_policy.deny-leaving",
      "guardrails: aws_organizations_policy_attachment.deny-leaving_account_2019-legacy",
      "guardrails: aws_organizations_policy_attachment.deny-leaving_account_payments-prod",
      "guardrails: aws_organizations_policy_attachment.deny-leaving_ou_workloads-prod",
      "guardrails: aws_organizations_policy_attachment.deny-leaving_root",
      "baseline-payments-prod: aws_accessanalyzer_analyzer.access-analyzer_eu-central-1",
      "baseline-payments-prod: aws_accessanalyzer_analyzer.access-analyzer_eu-west-1",
      "baseline-payments-prod: aws_ebs_encryption_by_default.ebs-encryption_eu-central-1",
      "baseline-payments-prod: aws_ebs_encryption_by_default.ebs-encryption_eu-south-1",
      "baseline-payments-prod: aws_ebs_encryption_by_default.ebs-encryption_eu-west-1",
      "baseline-payments-prod: aws_iam_account_alias.account-alias",
      "baseline-payments-prod: aws_iam_account_password_policy.password-policy",
      "baseline-payments-prod: aws_s3_account_public_access_block.s3-public-access-block",
      "baseline-payments-prod: aws_ssm_parameter.change_reason",
      "baseline-payments-prod: aws_ssm_parameter.change_requested-by",
      "baseline-payments-prod: aws_ssm_parameter.custom-fields_cost_2e_center",
      "baseline-payments-prod: aws_ssm_parameter.custom-fields_cost__center",
    ]
  `);
});

test('every output, by which stacks know each other', () => {
  const outputs = [...everyStack()].flatMap(([stack, { output = {} }]) =>
    Object.entries(output).map(([name, { value }]) => `${stack}: ${name} = ${value}`),
  );
  expect(outputs).toMatchInlineSnapshot(`
    [
      "organization: organization_id = \${aws_organizations_organization.organization.id}",
      "organization: ou_security_id = \${aws_organizations_organizational_unit.security.id}",
      "organization: ou_workloads_id = \${aws_organizations_organizational_unit.workloads.id}",
      "organization: ou_workloads_prod_id = \${aws_organizations_organizational_unit.workloads-prod.id}",
      "organization: root_id = \${aws_organizations_organization.organization.roots[0].id}",
      "account-2019-legacy: account_id = \${aws_organizations_account._2019-legacy.id}",
      "account-payments-prod: account_id = \${aws_organizations_account.payments-prod.id}",
    ]
  `);
});
