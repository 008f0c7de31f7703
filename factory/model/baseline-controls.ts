/** Settings of each baseline control that is on; a control that is off is absent. */
export interface BaselineControls {
  readonly passwordPolicy?: PasswordPolicySettings;
  readonly s3PublicAccessBlock?: S3PublicAccessBlockSettings;
  readonly ebsEncryption?: EbsEncryptionSettings;
  readonly accountAlias?: AccountAliasSettings;
  readonly accessAnalyzer?: AccessAnalyzerSettings;
}

export type BaselineControlName = keyof BaselineControls;

export interface PasswordPolicySettings {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  readonly allowUsersToChange: boolean;
  /** Days until a password expires; 0 for never. */
  readonly maximumAge: number;
  /** How many earlier passwords may not be used again; 0 for none. */
  readonly reusePrevention: number;
  readonly hardExpiry: boolean;
}

export interface S3PublicAccessBlockSettings {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

export interface EbsEncryptionSettings {
  /** Regions in which it is switched on. */
  readonly regions: readonly string[];
}

export interface AccountAliasSettings {
  /** The alias itself. */
  readonly alias: string;
}

export interface AccessAnalyzerSettings {
  readonly name: string;
  readonly regions: readonly string[];
}
