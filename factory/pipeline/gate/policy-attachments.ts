import type { GateContext } from './gate-rule';
import { type Attributes, textOf } from './planned-change';

const ATTACHMENT = 'aws_organizations_policy_attachment';
const POLICY = 'aws_organizations_policy';

/** A policy at a place, before or after a plan. */
export interface Attachment {
  readonly address: string;
  /** Id of the root, OU or account. */
  readonly targetId: string;
  /** Guardrails whose statements are in the policy. */
  readonly guardrails: readonly string[];
  /** Its parts, each as a text that is the same for what says the same. */
  readonly parts: ReadonlySet<string>;
}

/** What is attached where as long as the plan is not applied. */
export function attachedBefore({ changes }: GateContext): readonly Attachment[] {
  const byId = new Map(
    changes.filter(({ type }) => type === POLICY).map(({ before }) => [textOf(before, 'id'), before]),
  );
  return changes
    .filter(({ type }) => type === ATTACHMENT)
    .flatMap(({ address, before }) =>
      attachment(address, textOf(before, 'target_id'), byId.get(textOf(before, 'policy_id'))),
    );
}

/**
 * What is attached where once it is applied. An id that is not known yet is found by what the attachment refers to; of what is
 * left by `forget` nothing changes in AWS.
 */
export function attachedAfter({ changes, plan }: GateContext): readonly Attachment[] {
  const policies = changes.filter(({ type }) => type === POLICY);
  const byId = new Map(policies.map(({ before, after }) => [textOf(before, 'id'), after]));
  const byAddress = new Map(policies.map(({ address, after }) => [address, after]));
  const references = new Map(
    (plan.configuration?.root_module?.resources ?? []).map(({ address, expressions }) => [
      address,
      referencesOf(expressions?.policy_id),
    ]),
  );
  return changes
    .filter(({ type }) => type === ATTACHMENT)
    .flatMap(({ address, action, before, after }) => {
      const there = action === 'forget' ? before : after;
      const referred = (references.get(address) ?? []).find((name) => byAddress.has(name));
      const policy = referred === undefined ? byId.get(textOf(there, 'policy_id')) : byAddress.get(referred);
      return attachment(address, textOf(there, 'target_id'), policy);
    });
}

function referencesOf(expression: unknown): readonly string[] {
  const references = (expression as { references?: unknown } | undefined)?.references;
  return Array.isArray(references) ? references : [];
}

function attachment(
  address: string,
  targetId: string | undefined,
  policy: Attributes | undefined,
): readonly Attachment[] {
  if (targetId === undefined) return [];
  return [{ address, targetId, guardrails: guardrailsOf(policy), parts: partsOf(textOf(policy, 'content')) }];
}

/** Begins the description of a policy in which several guardrails are packed. */
const PACKED = /, packed by Account Factory: (.+?)(?: and \d+ others?)?$/;

/** A packed policy names its guardrails in its description; any other is a guardrail itself. */
function guardrailsOf(policy: Attributes | undefined): readonly string[] {
  const packed = PACKED.exec(textOf(policy, 'description') ?? '')?.[1];
  if (packed !== undefined) return packed.split(', ');
  const name = textOf(policy, 'name');
  return name === undefined ? [] : [name];
}

/** The statements of a policy that has such, whatever their Sid; else the whole document. */
function partsOf(content: string | undefined): ReadonlySet<string> {
  if (content === undefined) return new Set();
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch {
    return new Set([content]);
  }
  const statements = (document as { Statement?: unknown } | null)?.Statement;
  if (statements === undefined) return new Set([canonical(document)]);
  return new Set(
    [statements].flat().map((statement) => canonical({ ...(statement as object), Sid: undefined })),
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
