import type { GuardrailTarget } from '../model/landing-zone';

/** A target as one slug: no two targets have the same. */
export function targetKey(target: GuardrailTarget): string {
  switch (target.kind) {
    case 'root':
      return 'root';
    case 'managementAccount':
      return 'management-account';
    case 'organizationalUnit':
      return `ou-${target.slug}`;
    case 'account':
      return `account-${target.slug}`;
  }
}
