/** Resource types that no plan may delete or replace, with what is lost when it happens and how it is mostly asked for. */
export const PROTECTED_TYPES: Readonly<
  Record<string, { readonly noun: string; readonly loss: string; readonly mistake?: string }>
> = {
  aws_organizations_account: {
    noun: 'account',
    loss: 'Deleting it closes the account, or takes it out of the organization, with everything that runs in it.',
  },
  aws_organizations_organization: {
    noun: 'organization',
    loss: 'Deleting it takes guardrails, delegated administration and consolidated billing from every account.',
  },
  aws_organizations_organizational_unit: {
    noun: 'organizational unit',
    loss: 'Deleting it takes its guardrails from every account that is meant to be below it.',
    mistake:
      'If it was renamed in organization.yaml, give it its former `slug` there: it is then renamed in place.',
  },
  aws_backup_vault: {
    noun: 'backup vault',
    loss: 'Its policy and its lock would go first, and nothing more would keep its backups from being deleted.',
  },
  aws_kms_key: {
    noun: 'KMS key',
    loss: 'What it encrypted can never be read again once it is gone, EBS volumes and snapshots among it.',
  },
};

/** Resource type of an address such as `module.a.aws_organizations_account.prod["x"]`. */
export function typeOfAddress(address: string): string {
  const withoutModules = address.replace(/^(module\.[^.[]+(\[[^\]]*\])?\.)+/, '');
  return withoutModules.slice(0, withoutModules.indexOf('.'));
}
