/** A version as Terraform writes it: major, minor, patch. */
export type Version = readonly [major: number, minor: number, patch: number];

export interface VersionCondition {
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | '~>';
  readonly version: Version;
}

const CONDITION = /^\s*(=|!=|>=?|<=?|~>)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/;

/**
 * Takes a version constraint apart: conditions joined by commas, all of which must hold.
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 *
 * @returns undefined when it is not one (pre-release versions are not taken)
 */
export function parseVersionConstraint(constraint: string): readonly VersionCondition[] | undefined {
  const conditions: VersionCondition[] = [];
  for (const part of constraint.split(',')) {
    const match = CONDITION.exec(part);
    if (!match) return undefined;
    conditions.push({
      operator: (match[1] ?? '=') as VersionCondition['operator'],
      version: [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)],
    });
  }
  return conditions;
}

/** The lowest version that a constraint can admit; 0.0.0 when it sets no lower bound, undefined when it is no constraint. */
export function lowestVersion(constraint: string): Version | undefined {
  const bounds = parseVersionConstraint(constraint)
    ?.filter(({ operator }) => operator === '=' || operator === '>' || operator === '>=' || operator === '~>')
    .map(({ version }) => version);
  return bounds?.reduce<Version>(
    (low, version) => (compareVersions(version, low) > 0 ? version : low),
    [0, 0, 0],
  );
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
