import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyTypeSince } from '../../../factory/aws/provider-facts';
import { organizationQuotas } from '../../../factory/aws/quotas';
import { awsPolicyType, guardrailTypes } from '../../../factory/model/guardrail-types';

const page = readFileSync(join(__dirname, '..', '..', '..', 'help', 'policy-types.md'), 'utf8');

test.each(guardrailTypes)('help/policy-types.md tells the quotas and the provider version of %s', (type) => {
  const row = page.split('\n').find((line) => line.startsWith(`| [\`${type}\`]`)) ?? '';
  const [, , name, , onTarget, characters, inAll, since] = row.split('|').map((cell) => cell.trim());
  const number = (text = '') => Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
  const quotas = organizationQuotas.aws.policies[type];
  expect(name).toBe(`\`${awsPolicyType[type]}\``);
  expect(number(onTarget)).toBe(quotas.perTarget);
  expect(number(characters)).toBe(quotas.characters);
  expect(number(inAll)).toBe(quotas.perOrganization);
  expect(`${since}.0`).toBe(policyTypeSince[type] ?? '5.100.0');
});
