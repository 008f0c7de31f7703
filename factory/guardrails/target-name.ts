import type { GuardrailTarget } from '../model/landing-zone';

/** A target as tables name it, and sentences with an article: `OU Workloads/Prod`. */
export function targetName(
  { organizationalUnits }: { organizationalUnits: readonly { slug: string | undefined; path: string }[] },
  target: GuardrailTarget,
): string {
  switch (target.kind) {
    case 'root':
      return 'root';
    case 'managementAccount':
      return 'management account';
    case 'organizationalUnit': {
      const unit = organizationalUnits.find(({ slug }) => slug === target.slug);
      return `OU ${unit?.path ?? target.slug}`;
    }
    case 'account':
      return `account ${target.slug}`;
  }
}
