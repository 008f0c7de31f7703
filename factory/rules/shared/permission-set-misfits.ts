import {
  identityQuotas,
  permissionSetDescription,
  permissionSetName,
  relayState,
  sessionDuration,
} from '../../aws/identity-limits';
import type { TextLimit } from '../../aws/text-limit';
import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import type { PermissionSetEntry } from '../../model/identity-section';
import type { Partition } from '../../model/landing-zone';
import type { Loose } from '../../model/loose';
import { misfit } from './misfit';
import { policyMisfits } from './permission-set-policies';

/** What is wrong with a permission set, and where below its mapping. */
export interface PermissionSetMisfit {
  readonly pointer: Pointer;
  readonly onKey?: boolean;
  readonly severity?: 'warning';
  readonly message: string;
}

/** Everything of a permission set that AWS would refuse. */
export function permissionSetMisfits(
  name: string,
  entry: Loose<PermissionSetEntry>,
  partition: Partition,
): PermissionSetMisfit[] {
  return [
    ...texts(name, entry),
    ...duration(entry.sessionDuration),
    ...policyMisfits(entry, partition),
    ...counts(name, entry),
  ];
}

function texts(
  name: string,
  { description, relayState: relay }: Loose<PermissionSetEntry>,
): PermissionSetMisfit[] {
  const one = (value: string | undefined, limit: TextLimit, pointer: Pointer, what: string) => {
    const wrong = value === undefined ? undefined : misfit(value, limit);
    return wrong === undefined || value === undefined
      ? []
      : [
          {
            pointer,
            onKey: pointer.length === 0,
            message: `${quoted(value)} can't be the ${what} of a permission set. ${wrong}`,
          },
        ];
  };
  return [
    ...one(name, permissionSetName, [], 'name'),
    ...one(description, permissionSetDescription, ['description'], 'description'),
    ...one(relay, relayState, ['relayState'], 'relay state'),
  ];
}

const DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

function duration(given: string | undefined): PermissionSetMisfit[] {
  if (given === undefined) return [];
  const found = DURATION.exec(given);
  const [hours = 0, minutes = 0, seconds = 0] = (found?.slice(1) ?? []).map((part) => Number(part ?? 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  if (found && total >= sessionDuration.min && total <= sessionDuration.max) return [];
  const message = `${quoted(given)} can't be the length of a session. AWS takes PT1H to PT12H, as ISO 8601 writes hours and minutes: PT4H, or PT1H30M.`;
  return [{ pointer: ['sessionDuration'], message }];
}

function counts(name: string, entry: Loose<PermissionSetEntry>): PermissionSetMisfit[] {
  const count = (entry.managedPolicies?.length ?? 0) + (entry.customerManagedPolicies?.length ?? 0);
  const { managedPolicies: most, managedPoliciesOfRole: usual } = identityQuotas;
  const on = { pointer: [], onKey: true };
  if (count > most) {
    return [
      {
        ...on,
        message: `The permission set ${quoted(name)} has ${count} managed policies; AWS takes ${most}, those of AWS and of yours together. Join some into an inline policy.`,
      },
    ];
  }
  if (count > usual) {
    return [
      {
        ...on,
        severity: 'warning',
        message: `The permission set ${quoted(name)} has ${count} managed policies, and a role takes ${usual} until the IAM quota "Managed policies attached to an IAM role" is raised in each account that gets it.`,
      },
    ];
  }
  if (count > 0 || entry.inlinePolicy !== undefined) return [];
  return [
    {
      ...on,
      message: `The permission set ${quoted(name)} has no policy, so that it allows nothing. Give it one.`,
    },
  ];
}
