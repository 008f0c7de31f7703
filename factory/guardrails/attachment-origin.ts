import {
  type AttachedGuardrail,
  type GuardrailList,
  guardrailLists,
  targetOf,
} from '../model/guardrail-lists';
import type { GuardrailTarget } from '../model/landing-zone';
import { lineage } from '../model/organizational-unit-tree';
import type { Workspace } from '../model/workspace';
import { targetKey } from './target-key';

/** The place in the files by which a guardrail is attached to a target. */
export interface AttachmentOrigin {
  readonly list: GuardrailList;
  readonly entry: AttachedGuardrail;
}

/**
 * Finds by which list each guardrail is attached to a target: the target's own, or the nearest above it that names the
 * guardrail with an exception, by which the attachment moved down.
 */
export function attachmentOrigins(
  workspace: Workspace,
): (name: string, target: GuardrailTarget) => AttachmentOrigin | undefined {
  const lists = new Map<string, GuardrailList>();
  for (const list of guardrailLists(workspace)) {
    const target = targetOf(list.place);
    if (target && !lists.has(targetKey(target))) lists.set(targetKey(target), list);
  }
  const units = new Map(workspace.organizationalUnits.map((unit) => [unit.slug, unit]));
  const pathTo = (target: GuardrailTarget): GuardrailTarget[] => [
    ...(target.kind === 'organizationalUnit'
      ? lineage(units.get(target.slug)).map(
          ({ slug = '' }) => ({ kind: 'organizationalUnit', slug }) as const,
        )
      : [target]),
    { kind: 'root' },
  ];
  return (name, target) => {
    for (const place of pathTo(target)) {
      const list = lists.get(targetKey(place));
      const entry = list?.entries.find((candidate) => candidate.name === name);
      if (list && entry) return { list, entry };
    }
    return undefined;
  };
}
