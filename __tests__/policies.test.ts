import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organizationQuotas } from '../factory/aws/quotas';

const folder = join(__dirname, '..', 'policies', 'scp');
const vendingRole = 'arn:*:iam::*:role/OrganizationAccountAccessRole';

interface Statement {
  readonly Action?: string | string[];
  readonly Condition?: { readonly ArnNotLike?: { readonly 'aws:PrincipalArn': string | string[] } };
}

describe.each(readdirSync(folder))('policies/scp/%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const document = JSON.parse(text) as { Statement: Statement[] };

  test('is named as AWS is to name it and fits into one SCP', () => {
    expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/);
    expect(JSON.stringify(document).length).toBeLessThanOrEqual(
      organizationQuotas.aws.policies.scp.characters,
    );
    expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  test('does not lock out the role that applies baselines', () => {
    // No role is the root user, and no role leaves the organization in the course of vending.
    if (file === 'deny-root-user.json' || file === 'deny-leaving-organization.json') return;
    for (const statement of document.Statement) {
      expect([statement.Condition?.ArnNotLike?.['aws:PrincipalArn']].flat()).toContain(vendingRole);
    }
  });
});
