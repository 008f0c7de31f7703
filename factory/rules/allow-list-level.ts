import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { attachmentOrigins } from '../guardrails/attachment-origin';
import { attachedGroups } from '../guardrails/packing/attached-groups';
import { effectsIn } from '../guardrails/packing/statements-in';
import { targetKey } from '../guardrails/target-key';
import { targetName } from '../guardrails/target-name';
import { guardrailLists, targetOf } from '../model/guardrail-lists';
import type { GuardrailTarget } from '../model/landing-zone';
import { guardedOrganization } from '../model/resolve/guarded-organization';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';

/**
 * A place without FullAWSAccess where no SCP allows anything, so that all below is denied; and an SCP that only allows
 * where FullAWSAccess allows everything already, so that it restricts nothing. An action must be allowed at every level.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export const allowListLevel: Rule = {
  id: 'allow-list-level',
  check(workspace, report) {
    const { guardrails } = guardedOrganization(workspace);
    const groups = attachedGroups(guardrails.filter(({ type }) => type === 'scp'));
    const byTarget = new Map(groups.map((group) => [targetKey(group.target), group]));
    const detached = new Set<string>();
    for (const { file, pointer, target } of placesWithoutFullAccess(workspace)) {
      detached.add(targetKey(target));
      const attached = byTarget.get(targetKey(target))?.guardrails ?? [];
      if (attached.some((guardrail) => effectsIn(guardrail).includes('Allow'))) continue;
      // One whose name is misspelt may be meant to allow.
      if (namesUnknown(workspace, target)) continue;
      report({
        file,
        pointer,
        message: `Without FullAWSAccess the ${targetName(workspace, target)} needs a service control policy that allows something: none that is attached here does, so that everything from here down is denied. Attach one, or leave FullAWSAccess attached.`,
      });
    }
    const originOf = attachmentOrigins(workspace);
    for (const { target, guardrails: attached } of groups) {
      if (detached.has(targetKey(target))) continue;
      for (const guardrail of attached) {
        const effects = effectsIn(guardrail);
        const origin = originOf(guardrail.name, target);
        if (!origin || effects.length === 0 || !effects.every((effect) => effect === 'Allow')) continue;
        report({
          severity: 'warning',
          file: origin.list.file,
          pointer: origin.entry.pointer,
          message: `The guardrail ${quoted(guardrail.name)} only allows, and FullAWSAccess allows everything at the ${targetName(workspace, target)} already: it restricts nothing here. Write it as a Deny, or detach FullAWSAccess and say "fullAwsAccess: false".`,
        });
      }
    }
  },
};

function namesUnknown(workspace: Workspace, target: GuardrailTarget): boolean {
  return guardrailLists(workspace).some(({ place, entries }) => {
    const own = targetOf(place);
    return (
      own !== undefined &&
      targetKey(own) === targetKey(target) &&
      entries.some(({ name }) => !workspace.policyByName.has(name))
    );
  });
}

function placesWithoutFullAccess({ organization, organizationalUnits, requests }: Workspace) {
  const { file } = organization;
  const at = (
    data: { readonly fullAwsAccess?: boolean | undefined },
    place: Parameters<typeof targetOf>[0],
    from: { readonly file: string; readonly pointer: Pointer },
  ) => {
    const target = targetOf(place);
    return data.fullAwsAccess === false && target
      ? [{ file: from.file, pointer: [...from.pointer, 'fullAwsAccess'], target }]
      : [];
  };
  return [
    ...at(organization.data, { kind: 'root' }, { file, pointer: [] }),
    ...organizationalUnits.flatMap((unit) =>
      at(unit.data, { kind: 'organizationalUnit', unit }, { file, pointer: unit.pointer }),
    ),
    ...requests.flatMap((request) =>
      at(request.data, { kind: 'account', request }, { file: request.file, pointer: [] }),
    ),
  ];
}
