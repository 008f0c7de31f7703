import { wholePattern } from '../../model/pattern';

/** What `naming` says of a kind of name. */
export interface HouseRule {
  readonly pattern?: string;
  readonly description?: string;
}

/**
 * Compiles a house rule once for all requests.
 *
 * @returns what to say of a name that breaks it; undefined for one that keeps it. A pattern that does not compile is
 * told by `invalid-pattern`, and breaks nothing.
 */
export function houseRule(rule: HouseRule | undefined): (name: string) => string | undefined {
  const pattern = rule?.pattern === undefined ? undefined : wholePattern(rule.pattern);
  if (!pattern || 'fault' in pattern) return () => undefined;
  const wanted = rule?.description === undefined ? `match ${rule?.pattern}` : `be ${rule.description}`;
  return (name) =>
    pattern.test(name) ? undefined : `does not keep to the rule of organization.yaml: it must ${wanted}`;
}
