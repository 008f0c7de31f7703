import type { GuardrailTarget } from '../../factory/model/landing-zone';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { accountStackId, GUARDRAILS, ORGANIZATION, output } from '../stack-ids';
import { Guardrail } from './guardrail';

/** Organization policies and what they are attached to. */
export class GuardrailsStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, GUARDRAILS);
    // Also when nothing refers to it: AWS takes a policy only once its type is enabled.
    this.dependOn(ORGANIZATION);
    const accounts = new Map(this.landingZone.accounts.map((account) => [account.slug, account]));
    const targetId = (target: GuardrailTarget): string => {
      switch (target.kind) {
        case 'root':
          return this.outputOf(ORGANIZATION, output.rootId);
        case 'organizationalUnit':
          return this.outputOf(ORGANIZATION, output.organizationalUnitId(target.slug));
        case 'account': {
          const account = accounts.get(target.slug);
          if (!account)
            throw new Error(`A guardrail targets account "${target.slug}", which the model lacks.`);
          // An adopted account is in the organization only once its stack says so.
          this.dependOn(accountStackId(account.slug));
          return this.accountIdOf(account);
        }
      }
    };
    for (const guardrail of this.landingZone.guardrails) {
      new Guardrail(this, guardrail.name, { guardrail, targetId });
    }
  }
}
