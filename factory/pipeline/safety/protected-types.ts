/** A type of resources that no plan may delete or replace. */
export interface ProtectedType {
  readonly noun: string;
  /** What is lost when it happens. */
  readonly loss: string;
  /** How it is mostly asked for by mistake, and what to do instead. */
  readonly mistake?: string;
  /**
   * Stacks in which it is protected, where customizations may make and take away such resources as well.
   *
   * @default - all
   */
  readonly stacks?: readonly string[];
}

/**
 * Most carry `prevent_destroy` besides. That holds only as long as they are in what was synthesized: taken out of it, Terraform
 * would destroy them.
 */
export const PROTECTED_TYPES: Readonly<Record<string, ProtectedType>> = {
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
  aws_cloudtrail: {
    noun: 'trail',
    loss: 'From then on nothing would record what is done in any account.',
    stacks: ['logging-trail'],
  },
  aws_ec2_transit_gateway: {
    noun: 'transit gateway',
    loss: 'The attachments of all accounts end with it: networks would reach neither each other nor sites.',
  },
  aws_kms_key: {
    noun: 'KMS key',
    loss: 'What it encrypted can never be read again once it is gone, EBS volumes and snapshots among it.',
  },
  aws_route53_zone: {
    noun: 'hosted zone',
    loss: 'Its names no longer resolve, and a new zone has other name servers, which the zone above would have to be told.',
  },
  aws_s3_bucket: {
    noun: 'bucket',
    loss: 'Its policy, encryption and public access block would go first, and with it the logs or states in it.',
    mistake:
      'If the organisation was renamed, keep the former name by `logging.bucketPrefix` or `bootstrap.stateBucket`.',
    stacks: ['bootstrap', 'logging'],
  },
  aws_vpc_ipam: {
    noun: 'IPAM',
    loss: 'Its pools and what they know of given ranges go with it: ranges would be given twice.',
  },
};

/** Whether plans of a stack may not delete or replace resources of a type. */
export function isProtected(type: string, stackId: string): boolean {
  const found = PROTECTED_TYPES[type];
  return found !== undefined && (found.stacks?.includes(stackId) ?? true);
}

/** Resource type of an address such as `module.a.aws_organizations_account.prod["x"]`. */
export function typeOfAddress(address: string): string {
  const withoutModules = address.replace(/^(module\.[^.[]+(\[[^\]]*\])?\.)+/, '');
  return withoutModules.slice(0, withoutModules.indexOf('.'));
}
