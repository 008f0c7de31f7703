import type { AccountRequest } from '../account-request';
import { type BaselineProfile, controlNames } from '../baseline-profile';
import type { InheritedDefaults } from '../effective-tags';
import type { Loose } from '../loose';
import { ORGANIZATION_FILE } from '../read-workspace';
import type { RequestDocument, Workspace } from '../workspace';
import { BUILT_IN, type LayerPlace } from './origins';
import type { ControlLayer } from './resolve-controls';

/** Which profile an account follows, and who says so. */
export interface ProfileChoice extends LayerPlace {
  readonly name: string | undefined;
}

/** The request's profile, else that of the nearest OU that names one, else the organisation's default, else none. */
export function chooseProfile(
  file: string,
  request: Loose<AccountRequest>,
  defaults: readonly InheritedDefaults[],
): ProfileChoice {
  const { baseline } = request;
  if (typeof baseline === 'string') return { name: baseline, source: 'request', file, pointer: ['baseline'] };
  if (baseline?.profile !== undefined) {
    return { name: baseline.profile, source: 'request', file, pointer: ['baseline', 'profile'] };
  }
  const nearest = defaults.findLast(({ data }) => data.baseline !== undefined);
  if (!nearest) return { name: undefined, ...BUILT_IN };
  return {
    name: nearest.data.baseline,
    source: nearest.source,
    file: ORGANIZATION_FILE,
    pointer: [...nearest.pointer, 'baseline'],
  };
}

/** The layers of an account's baseline, lowest first: the profile's ancestors, the profile, the request. */
export function baselineLayers(
  workspace: Workspace,
  choice: ProfileChoice,
  request: RequestDocument,
): ControlLayer[] {
  const profiles = workspace.organization.data.baselines ?? {};
  const own = request.data.baseline;
  return [
    ...profileChain(profiles, choice.name).map(({ name, profile }) => ({
      source: `baseline ${name}`,
      file: ORGANIZATION_FILE,
      pointer: ['baselines', name],
      controls: controlsOf(profile),
    })),
    ...(own === undefined || typeof own === 'string'
      ? []
      : [{ source: 'request', file: request.file, pointer: ['baseline'], controls: controlsOf(own) }]),
  ];
}

export interface NamedProfile {
  readonly name: string;
  readonly profile: Loose<BaselineProfile>;
}

/** A profile and what it extends, farthest ancestor first. A circle, which a rule reports, ends where it closes. */
export function profileChain(
  profiles: Readonly<Record<string, Loose<BaselineProfile> | undefined>>,
  name: string | undefined,
  seen: ReadonlySet<string> = new Set(),
): NamedProfile[] {
  const profile = name === undefined || seen.has(name) ? undefined : profiles[name];
  if (name === undefined || !profile) return [];
  return [...profileChain(profiles, profile.extends, new Set([...seen, name])), { name, profile }];
}

/** What settings say of controls, without what else stands beside them. */
function controlsOf(settings: Loose<BaselineProfile>): ControlLayer['controls'] {
  return Object.fromEntries(
    controlNames.flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  );
}
