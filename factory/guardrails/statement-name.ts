import type { AuthorizationPolicy, PolicyStatement } from './policy-statement';

/** A statement by its file and what it is called there: `policies/scp/deny-root-user.json DenyRootUser`. */
export function statementName(
  { name, file }: AuthorizationPolicy,
  { sid, pointer }: PolicyStatement,
): string {
  const index = pointer[1];
  return `${file ?? name} ${sid ?? `statement ${typeof index === 'number' ? index + 1 : 1}`}`;
}
