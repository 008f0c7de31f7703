import type { Pointer } from '../../diagnostics/problem';
import type { BaselineProfile } from '../../model/baseline-profile';
import type { Loose } from '../../model/loose';
import { valueAt } from '../../model/shape-check';
import type { Workspace } from '../../model/workspace';

/** A place that names a baseline profile. */
export interface BaselineReference {
  readonly file: string;
  readonly pointer: Pointer;
  readonly name: string;
}

/** Names of all profiles, those with mistakes in them included. */
export function profileNames({ organization }: Workspace): readonly string[] {
  const baselines = valueAt(organization.value, ['baselines']);
  return typeof baselines === 'object' && baselines !== null ? Object.keys(baselines) : [];
}

/** Every place that gives accounts a profile: the defaults and the requests. */
export function profileUses(workspace: Workspace): BaselineReference[] {
  const { organization, organizationalUnits, requests } = workspace;
  const { file, data } = organization;
  const defaults = [
    { pointer: ['defaults', 'baseline'], name: data.defaults?.baseline },
    ...organizationalUnits.map((unit) => ({
      pointer: [...unit.pointer, 'defaults', 'baseline'],
      name: unit.data.defaults?.baseline,
    })),
  ];
  return [
    ...defaults.flatMap(({ pointer, name }) => (name === undefined ? [] : [{ file, pointer, name }])),
    ...requests.flatMap(({ file, data: { baseline } }) => {
      if (typeof baseline === 'string') return [{ file, pointer: ['baseline'], name: baseline }];
      const name = baseline?.profile;
      return name === undefined ? [] : [{ file, pointer: ['baseline', 'profile'], name }];
    }),
  ];
}

/** Every profile that builds on another: where it says so, and on which. */
export function profileExtensions({ organization }: Workspace): (BaselineReference & {
  readonly profile: string;
})[] {
  return Object.entries(organization.data.baselines ?? {}).flatMap(([profile, data]) =>
    data?.extends === undefined
      ? []
      : [
          {
            file: organization.file,
            pointer: ['baselines', profile, 'extends'],
            name: data.extends,
            profile,
          },
        ],
  );
}

/** A place that sets baseline controls: a profile, or a request's own settings. */
export interface ControlPlace {
  readonly file: string;
  readonly pointer: Pointer;
  readonly controls: Omit<Loose<BaselineProfile>, 'extends' | 'description' | 'customizations'>;
}

export function controlPlaces({ organization, requests }: Workspace): ControlPlace[] {
  return [
    ...Object.entries(organization.data.baselines ?? {}).flatMap(([name, controls]) =>
      controls ? [{ file: organization.file, pointer: ['baselines', name], controls }] : [],
    ),
    ...requests.flatMap(({ file, data: { baseline } }) =>
      baseline === undefined || typeof baseline === 'string'
        ? []
        : [{ file, pointer: ['baseline'], controls: baseline }],
    ),
  ];
}
