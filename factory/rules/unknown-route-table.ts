import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { NO_ROUTE_TABLE } from '../model/network/names';
import { resolveNetwork } from '../model/network/resolve';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { suggester } from './shared/suggester';

/** A name that is to be a route table of the transit gateways, and is none. */
export const unknownRouteTable: Rule = {
  id: 'unknown-route-table',
  check(workspace, report) {
    const network = resolveNetwork(workspace);
    if (!network) return;
    const names = network.routeTables.map(({ name }) => name);
    const known = new Set(names);
    const suggest = suggester(names);
    for (const { file, pointer, name, mayBeNone } of uses(workspace)) {
      if (known.has(name) || (mayBeNone && name === NO_ROUTE_TABLE)) continue;
      report({
        file,
        pointer,
        message: `There is no route table ${quoted(name)} in network.routeTables of organization.yaml, which has ${names.join(', ') || 'none'}.`,
        suggest: suggest(name),
      });
    }
  },
};

interface Use {
  readonly file: string;
  readonly pointer: Pointer;
  readonly name: string;
  readonly mayBeNone?: boolean;
}

function uses(workspace: Workspace): Use[] {
  const { file, data } = workspace.organization;
  const { routeTables, egress, vpn } = data.network ?? {};
  const list = (names: readonly (string | undefined)[] | undefined, ...at: Pointer): Use[] =>
    (names ?? []).flatMap((name, index) =>
      name === undefined ? [] : [{ file, pointer: ['network', ...at, index], name }],
    );
  return [
    ...Object.entries(routeTables ?? {}).flatMap(([name, reaches]) => list(reaches, 'routeTables', name)),
    ...list(egress?.routeTables, 'egress', 'routeTables'),
    ...Object.entries(vpn ?? {}).flatMap(([site, settings]) => {
      const name = settings?.routeTable;
      return name === undefined ? [] : [{ file, pointer: ['network', 'vpn', site, 'routeTable'], name }];
    }),
    ...accountLayers(workspace).flatMap(({ file, pointer, data: { network } }) =>
      typeof network === 'object' && network.routeTable !== undefined
        ? [
            {
              file,
              pointer: [...pointer, 'network', 'routeTable'],
              name: network.routeTable,
              mayBeNone: true,
            },
          ]
        : [],
    ),
  ];
}
