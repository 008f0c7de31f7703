import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { Construct } from 'constructs';
import type { PasswordPolicySettings } from '../../factory/model/baseline-controls';

/** Password policy for IAM users: CIS AWS Foundations v3.0 1.8 and 1.9, v5.0 1.7 and 1.8 (length, reuse). */
export class PasswordPolicy extends Construct {
  constructor(scope: Construct, id: string, settings: PasswordPolicySettings) {
    super(scope, id);
    new IamAccountPasswordPolicy(this, 'Default', {
      minimumPasswordLength: settings.minimumLength,
      requireLowercaseCharacters: settings.requireLowercase,
      requireUppercaseCharacters: settings.requireUppercase,
      requireNumbers: settings.requireNumbers,
      requireSymbols: settings.requireSymbols,
      allowUsersToChangePassword: settings.allowUsersToChange,
      // 0 is written out: the provider leaves it out of its call, which means none, while a missing argument would keep
      // what is set.
      maxPasswordAge: settings.maximumAge,
      passwordReusePrevention: settings.reusePrevention,
      hardExpiry: settings.hardExpiry,
    });
  }
}
