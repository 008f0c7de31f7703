import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import { accountRegions } from '../../model/account-regions';
import type { ControlName } from '../../model/baseline-profile';
import { inheritance } from '../../model/inheritance';
import { baselineLayers, chooseProfile } from '../../model/resolve/baseline-layers';
import { requiredTagsOf } from '../../model/resolve/config-rule-defaults';
import { type ControlContext, noContext } from '../../model/resolve/control-defaults';
import { declaredEc2Attributes } from '../../model/resolve/declared-ec2-attributes';
import { type ResolvedControls, resolveControls } from '../../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { profileNames } from './baselines';
import { lessened } from './lessened';
import { lessenedRemediation } from './lessened-remediation';

/** A control that a request switches off, in whole or in part. */
export interface SwitchedOff {
  readonly control: ControlName;
  readonly pointer: Pointer;
  /** What the request does to it, to follow "this request". */
  readonly how: string;
  /** Who has it on, as `show` names it. */
  readonly source: string;
}

export interface RequestSwitches {
  readonly request: RequestDocument;
  readonly off: readonly SwitchedOff[];
}

/** Settings with which `false` takes no protection away. */
const NEUTRAL: ReadonlySet<string> = new Set([
  'passwordPolicy.allowUsersToChange',
  'configRules.iam-policy-no-statements-with-admin-access.excludePermissionBoundaryPolicy',
]);

const found = new WeakMap<Workspace, readonly RequestSwitches[]>();

/**
 * What each request switches off of what its profile, or the built-in default, has on: a whole control, a control in one
 * of its regions, a switch among its settings, or what another setting takes away of it. Requests of which that is not
 * known, for want of the OU or the profile that they name, are left out.
 */
export function switchedOff(workspace: Workspace): readonly RequestSwitches[] {
  const known = found.get(workspace) ?? findSwitches(workspace);
  found.set(workspace, known);
  return known;
}

function findSwitches(workspace: Workspace): RequestSwitches[] {
  const inherit = inheritance(workspace);
  const profiles = new Set(profileNames(workspace));
  return workspace.requests.flatMap((request) => {
    const { baseline } = request.data;
    if (typeof baseline !== 'object') return [];
    const { unit, defaults } = inherit(request);
    const choice = chooseProfile(request.file, request.data, defaults);
    if (!unit || (choice.name !== undefined && !profiles.has(choice.name))) return [];
    const layers = baselineLayers(workspace, choice, request);
    const context = {
      ...noContext,
      partition: workspace.organization.data.partition ?? 'aws',
      requiredTags: requiredTagsOf(workspace),
      regions: accountRegions(workspace, request, defaults),
      declaredEc2Attributes: declaredEc2Attributes(workspace, { slug: request.slug, unit }),
    };
    const names = Object.keys(layers.at(-1)?.controls ?? {}) as ControlName[];
    return [{ request, off: compare(layers, context, names) }];
  });
}

function compare(
  layers: Parameters<typeof resolveControls>[0],
  context: ControlContext,
  names: readonly ControlName[],
): SwitchedOff[] {
  const before = resolveControls(layers.slice(0, -1), context, names);
  const after = resolveControls(layers, context, names);
  return names.flatMap((control) => {
    const source = before.origins[control]?.source ?? '';
    return (before.controls[control] ? parts(control, before, after) : []).map(({ path, how }) => ({
      control,
      pointer: ['baseline', control, ...path],
      how,
      source,
    }));
  });
}

interface Part {
  readonly path: Pointer;
  readonly how: string;
}

function parts(control: ControlName, before: ResolvedControls, after: ResolvedControls): Part[] {
  const now = after.controls[control];
  if (!now) return [{ path: [], how: 'switches it off' }];
  return flagsOff(before.controls[control], now, control, []);
}

function flagsOff(before: unknown, now: unknown, name: string, path: Pointer): Part[] {
  const key = path.at(-1);
  // A switch, or what has settings of its own and takes `false` instead of them.
  if ((before === true || isMapping(before)) && now === false) {
    return NEUTRAL.has(`${name}.${path.join('.')}`)
      ? []
      : [{ path, how: `switches its ${quoted(path.join('.'))} off` }];
  }
  if (key === 'regions' && Array.isArray(before) && Array.isArray(now)) {
    const left = before.filter((region) => !now.includes(region));
    // A rule of its own refuses an empty list.
    return left.length === 0 || now.length === 0 ? [] : [{ path, how: `leaves out ${left.join(' and ')}` }];
  }
  const less = lessened([name, ...path].join('.'), before, now);
  if (less !== undefined) return [{ path, how: less }];
  if (name === 'configRules' && path.length === 1) {
    const mends = lessenedRemediation(String(key), before, now);
    if (mends) return [{ path: [...path, ...mends.path], how: mends.how }];
  }
  if (!isMapping(before) || !isMapping(now)) return [];
  return Object.keys(now).flatMap((inner) => flagsOff(before[inner], now[inner], name, [...path, inner]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
