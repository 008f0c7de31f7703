import { compareVersions, parseVersionConstraint, type Version } from '../model/version-constraint';

/** Reads `1.11.4` or `1.12.0-beta1`; of a pre-release only the release that it leads to counts. */
export function parseVersion(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);
  return [major, minor, patch];
}

/** Whether version `a` came out before `b`. */
export function isOlder(a: string, b: string): boolean {
  return compareVersions(parseVersion(a), parseVersion(b)) < 0;
}

/**
 * Whether a version fits a Terraform constraint such as `>= 1.10, < 2.0` or `~> 1.9`. A constraint that cannot be read
 * is taken to fit: terraform itself has the last word on it.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function satisfies(version: string, constraint: string): boolean {
  const given = parseVersion(version);
  return constraint.split(',').every((part) => {
    const [condition] = parseVersionConstraint(part) ?? [];
    if (condition === undefined) return true;
    const order = compareVersions(given, condition.version);
    switch (condition.operator) {
      case '!=':
        return order !== 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '~>':
        return order >= 0 && compareVersions(given, pessimisticEnd(condition.version, part)) < 0;
      default:
        return order === 0;
    }
  });
}

/** First version that `~>` no longer takes: only the rightmost number that was written may grow. */
function pessimisticEnd([major, minor]: Version, written: string): Version {
  return written.split('.').length > 2 ? [major, minor + 1, 0] : [major + 1, 0, 0];
}
