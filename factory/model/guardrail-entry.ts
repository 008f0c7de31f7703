import { z } from 'zod';
import { flag, text, textList } from './shape-kit';

/** What a place in the organisation says of the guardrails attached to it. */
const guardrailEntry = z
  .union([
    text('A guardrail, by the name of its file in policies/.'),
    z.strictObject({
      guardrail: text('A guardrail, by the name of its file in policies/.'),
      except: z
        .strictObject({
          organizationalUnits: textList('OUs below this place that are spared: names from the root down.', [
            'Workloads/Legacy',
          ]).optional(),
          accounts: textList('Accounts below this place that are spared: the file names of their requests.', [
            'payments-dev',
          ]).optional(),
        })
        .meta({ description: 'What below this place is spared.' })
        .optional(),
    }),
  ])
  .meta({ description: 'A guardrail by name, or with what it spares.' });

/** A list of guardrails that are attached to one place. */
export function guardrailList(description: string) {
  return z.array(guardrailEntry).meta({ description, examples: [['deny-root-user']] });
}

/** Whether the place keeps the policy by which AWS allows everything. */
export const fullAwsAccess = flag(
  "Whether AWS's own policy FullAWSAccess is attached here, as it is to everything new. Set it to false where someone detached it, so that the service control policies attached here are an allow list: what none of them allows is denied. Default: true.",
);

export type GuardrailEntry = z.infer<typeof guardrailEntry>;
