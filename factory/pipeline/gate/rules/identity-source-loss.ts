import type { GateRule } from '../gate-rule';
import { type PlannedChange, textOf } from '../planned-change';
import { type ResourceLossRule, resourceLoss } from '../resource-loss';

const subject = ({ before }: PlannedChange) =>
  textOf(before, 'display_name') ?? textOf(before, 'url') ?? textOf(before, 'name');

/** Ways in that cannot be made anew as they were, or without which nobody is left to make them. */
const parts: readonly ResourceLossRule[] = [
  resourceLoss({
    id: 'identity-source-loss',
    types: ['aws_iam_openid_connect_provider'],
    noun: 'OIDC provider',
    loss: 'Tokens of CI open no role any more: neither this nor any other change can be planned or applied by it.',
    // In accounts such a provider comes and goes with the deployment roles that it is for.
    stacks: ['bootstrap'],
    subject,
  }),
  resourceLoss({
    id: 'identity-source-loss',
    types: ['aws_iam_saml_provider'],
    noun: 'SAML provider',
    loss: 'Whoever signs in by it is locked out, and a new one has to be exchanged with the identity provider.',
    subject,
  }),
  resourceLoss({
    id: 'identity-source-loss',
    types: ['aws_identitystore_group', 'aws_identitystore_user'],
    noun: 'entry of the identity store',
    loss: 'Who belongs to it is kept nowhere else, and a new one has another id: all its access ends.',
    mistake:
      'If the identity provider brings the group from now on, take it out of the state first (`terraform state rm`).',
    subject,
  }),
  resourceLoss({
    id: 'identity-source-loss',
    types: ['aws_ssoadmin_trusted_token_issuer', 'aws_ssoadmin_instance_access_control_attributes'],
    noun: 'setting of Identity Center',
    loss: 'Whoever is let in by it is locked out.',
    subject,
  }),
];

/** Something by which people or CI sign in would be deleted or made anew. */
export const identitySourceLoss: GateRule = {
  id: 'identity-source-loss',
  explicitForm: 'allow',
  check: (context) => parts.flatMap((part) => part.check(context)),
};
