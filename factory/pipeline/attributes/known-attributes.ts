import { valueText } from './value-text';

export type KnownAttributes = Readonly<Record<string, string>>;

/** Attributes by which people know a resource, or without which its changes say little. None of them is a secret. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  aws_budgets_budget: ['limit_unit'],
  aws_identitystore_group: ['display_name'],
  aws_organizations_account: ['name'],
  aws_organizations_organizational_unit: ['name'],
  aws_organizations_policy: ['name'],
  aws_route53_zone: ['name'],
  aws_ssoadmin_permission_set: ['name'],
};

const NOTHING: KnownAttributes = {};

export function knownAttributes(type: string, values: unknown): KnownAttributes {
  const names = KNOWN[type];
  if (names === undefined || typeof values !== 'object' || values === null) return NOTHING;
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = valueText((values as Readonly<Record<string, unknown>>)[name]);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
