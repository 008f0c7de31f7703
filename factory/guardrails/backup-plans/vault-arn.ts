/** Whose vault a plan names, in which region: `$account` stands for that of the backup. */
export interface VaultArn {
  readonly region: string;
  readonly account: string;
  readonly name: string;
}

/** @returns undefined for what is no ARN of a vault */
export function parseVaultArn(arn: string): VaultArn | undefined {
  const [, region, account, name] = /^arn:[^:]+:backup:([^:]*):(.+):backup-vault:([^:]+)$/.exec(arn) ?? [];
  return region === undefined || account === undefined || name === undefined
    ? undefined
    : { region, account, name };
}
