import { policyDescription } from '../../aws/organization-limits';
import { groupedBy } from '../../grouped-by';
import { type Attachment, applyExceptions, type Refusal } from '../../guardrails/exceptions/apply-exceptions';
import { Room } from '../../guardrails/exceptions/room';
import { filledPolicies } from '../../guardrails/filled-policies';
import { workedOutOnce } from '../../worked-out-once';
import { guardrailLists } from '../guardrail-lists';
import type { Guardrail } from '../landing-zone';
import type { Workspace } from '../workspace';

/** The guardrails of an organisation, and the exceptions of theirs that can't be made good. */
export interface ResolvedGuardrails {
  /** Those that are attached somewhere, sorted by name; targets in the order root, OUs in tree order, accounts. */
  readonly guardrails: readonly Guardrail[];
  readonly refusals: readonly Refusal[];
}

/** Resolves the guardrails, once for all that look at them. Names that no document has are passed over. */
export const resolveGuardrails = workedOutOnce((workspace: Workspace): ResolvedGuardrails => {
  const attachments = attachmentsByName(workspace);
  const descriptions = new Map(workspace.guardrailTests.map(({ name, data }) => [name, data.description]));
  const room = new Room(workspace);
  const refusals: Refusal[] = [];
  const guardrails = filledPolicies(workspace).flatMap((filled): Guardrail[] => {
    const { name, type, file } = filled.policy;
    const own = attachments.get(name);
    if (!own || workspace.policyByName.get(name) !== filled.policy) return [];
    const worked = applyExceptions(workspace, filled, own, room);
    refusals.push(...worked.refusals);
    return [
      {
        name,
        type,
        description:
          shortened(descriptions.get(name)) ?? `Guardrail ${name} of Account Factory, from ${file}`,
        file,
        content: JSON.stringify(worked.document),
        targets: worked.targets,
      },
    ];
  });
  return { guardrails: guardrails.sort((a, b) => (a.name < b.name ? -1 : 1)), refusals };
});

function attachmentsByName(workspace: Workspace): ReadonlyMap<string, readonly Attachment[]> {
  const attachments = guardrailLists(workspace).flatMap((list) =>
    list.entries.map((entry): Attachment => ({ list, entry })),
  );
  return groupedBy(attachments, ({ entry }) => entry.name);
}

function shortened(description: string | undefined): string | undefined {
  const line = description?.trim().replace(/\s+/g, ' ');
  if (line === undefined || line.length <= policyDescription.max) return line || undefined;
  return `${line.slice(0, policyDescription.max - 1)}…`;
}
