import { groupedBy } from '../../../grouped-by';
import { isOf, type StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { inRegions, type Turn, turnOf, whatOf } from './wording';

interface Control {
  /** Kind of stack: how its id starts. */
  readonly stack: 'baseline' | 'network' | 'dns';
  /** Construct that makes its resources. @default - all of the stack */
  readonly construct?: string;
  /** What a request calls it. */
  readonly words: string;
  /** Type of the resource that it stands and falls with; the others go with it. */
  readonly main: string;
  /** Whether it is there region by region. */
  readonly regional: boolean;
  /** @default - switched on and off */
  readonly turns?: Readonly<Record<Turn, string>>;
}

const SWITCHED: Readonly<Record<Turn, string>> = { made: 'on', gone: 'off', changed: 'changed' };
const ADDED: Readonly<Record<Turn, string>> = { made: 'added', gone: 'removed', changed: 'changed' };

const baseline = (
  construct: string,
  words: string,
  main: string,
  more: Partial<Pick<Control, 'regional' | 'turns'>> = {},
): Control => ({ stack: 'baseline', construct, words, main, regional: false, ...more });

const regional = { regional: true } as const;
const role = { turns: ADDED } as const;

/** Controls of a baseline, and stacks that an account has for one thing. */
const controls: readonly Control[] = [
  baseline('password-policy', 'password policy', 'aws_iam_account_password_policy'),
  baseline('s3-public-access-block', 'S3 public access block', 'aws_s3_account_public_access_block'),
  baseline('ebs-encryption', 'EBS encryption', 'aws_ebs_encryption_by_default', regional),
  baseline('account-alias', 'account alias', 'aws_iam_account_alias', role),
  baseline('access-analyzer', 'access analyzer', 'aws_accessanalyzer_analyzer', regional),
  baseline(
    'ebs-snapshot-block',
    'block of public snapshots',
    'aws_ebs_snapshot_block_public_access',
    regional,
  ),
  baseline('ami-block', 'block of public AMIs', 'aws_ec2_image_block_public_access', regional),
  baseline('instance-metadata', 'IMDS defaults', 'aws_ec2_instance_metadata_defaults', regional),
  baseline('unused-access', 'analyzer of unused access', 'aws_accessanalyzer_analyzer'),
  baseline(
    'default-security-group',
    'closed default security groups',
    'aws_default_security_group',
    regional,
  ),
  baseline('default-vpc-removal', 'removal of default VPCs', 'aws_ssm_association'),
  baseline('ssm-document-block', 'block of public SSM documents', 'aws_ssm_service_setting', regional),
  baseline('break-glass-role', 'break-glass role', 'aws_iam_role', role),
  baseline('security-audit-role', 'security audit role', 'aws_iam_role', role),
  baseline('plan-role', 'role for plans', 'aws_iam_role', role),
  baseline('backup-vault', 'backup vault', 'aws_backup_vault', { ...regional, turns: ADDED }),
  baseline('config', 'AWS Config', 'aws_config_configuration_recorder', regional),
  baseline('config-rules', 'Config rules', 'aws_config_config_rule', regional),
  baseline('guard-duty', 'GuardDuty', 'aws_guardduty_detector', regional),
  baseline('security-hub', 'Security Hub', 'aws_securityhub_account', regional),
  baseline('security-alerts', 'security alerts', 'aws_cloudwatch_event_rule'),
  { stack: 'network', words: 'VPC', main: 'aws_vpc', regional: true, turns: ADDED },
  { stack: 'dns', words: 'DNS zone', main: 'aws_route53_zone', regional: false, turns: ADDED },
];

/** `EBS encryption on in eu-west-1`, for whatever is switched on and off as one thing. */
export const controlPhrases: readonly Phrases[] = controls.map((control) => ({
  knows: ({ stack, component }) =>
    stack.startsWith(`${control.stack}-`) &&
    (control.construct === undefined || isOf(component, control.construct)),
  say: (changes) => {
    const turn = (own: readonly StackChange[]) => turnOf(own, ({ type }) => type === control.main);
    const byRegion = control.regional
      ? [...groupedBy(changes, ({ region }) => region ?? '').values()]
      : [changes];
    return [...groupedBy(byRegion, turn)].map(([is, parts]) => {
      const own = parts.flat();
      const where = control.regional ? inRegions(own) : '';
      return `${control.words} ${(control.turns ?? SWITCHED)[is as Turn]}${where}${whatOf(own)}`;
    });
  },
}));
