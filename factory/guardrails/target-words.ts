import type { GuardrailTarget } from '../model/landing-zone';

/** A target as sentences name it: `the OU Workloads/Prod`. */
export function targetWords(
  { organizationalUnits }: { organizationalUnits: readonly { slug: string | undefined; path: string }[] },
  target: GuardrailTarget,
): string {
  switch (target.kind) {
    case 'root':
      return 'the root';
    case 'managementAccount':
      return 'the management account';
    case 'organizationalUnit': {
      const unit = organizationalUnits.find(({ slug }) => slug === target.slug);
      return `the OU ${unit?.path ?? target.slug}`;
    }
    case 'account':
      return `the account ${target.slug}`;
  }
}
