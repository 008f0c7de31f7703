import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Loose } from '../model/loose';
import { reservedRouteTables } from '../model/network/names';
import { resolveNetwork } from '../model/network/resolve';
import type { NetworkSection } from '../model/network/section';
import { SLUG, SLUG_FORM } from '../model/slug';
import type { Workspace } from '../model/workspace';
import { parseCidr } from '../network/cidr';
import type { Finding, Rule } from './rule';
import { suggester } from './shared/suggester';

/** Names in the central network, who reaches whom, and with whom it is shared. */
export const networkForm: Rule = {
  id: 'network-form',
  check(workspace, report) {
    const { file, data } = workspace.organization;
    if (!data.network) return;
    const refuse: Refuse = (pointer, message, more = {}) =>
      report({ file, pointer: ['network', ...pointer], message, ...more });
    checkNames(data.network, refuse);
    checkReach(workspace, refuse);
    const suggest = suggester(workspace.organizationalUnitByPath.keys());
    for (const [index, path] of (data.network.shareWith ?? []).entries()) {
      if (path === undefined || workspace.organizationalUnitByPath.has(path)) continue;
      refuse(['shareWith', index], `There is no organizational unit ${quoted(path)}.`, {
        suggest: suggest(path),
      });
    }
    for (const [name, site] of Object.entries(data.network.vpn ?? {})) {
      const address = site?.address;
      if (address === undefined || parseCidr(`${address}/32`)) continue;
      refuse(['vpn', name, 'address'], `${quoted(address)} is no IPv4 address.`);
    }
  },
};

type Refuse = (pointer: Pointer, message: string, more?: Pick<Finding, 'onKey' | 'suggest'>) => void;

/** Names become part of Terraform addresses and of the names of outputs. */
function checkNames({ pools, routeTables, vpn }: Loose<NetworkSection>, refuse: Refuse): void {
  const names: [what: string, name: string, at: Pointer][] = [
    ...Object.entries(pools ?? {}).flatMap(([region, ofRegion]) =>
      Object.keys(ofRegion ?? {}).map((name): [string, string, Pointer] => [
        'a pool',
        name,
        ['pools', region, name],
      ]),
    ),
    ...Object.keys(routeTables ?? {}).map((name): [string, string, Pointer] => [
      'a route table',
      name,
      ['routeTables', name],
    ]),
    ...Object.keys(vpn ?? {}).map((name): [string, string, Pointer] => ['a site', name, ['vpn', name]]),
  ];
  for (const [what, name, at] of names) {
    if (!SLUG.test(name))
      refuse(at, `${quoted(name)} can't be the name of ${what}: it takes ${SLUG_FORM}.`, { onKey: true });
  }
  for (const name of reservedRouteTables) {
    if (routeTables && Object.hasOwn(routeTables, name))
      refuse(
        ['routeTables', name],
        `A route table can't be called ${quoted(name)}, which means something else here. Give it another name.`,
        { onKey: true },
      );
  }
}

/** Whoever is reached has to answer. */
function checkReach(workspace: Workspace, refuse: Refuse): void {
  const { routeTables } = workspace.organization.data.network ?? {};
  if (routeTables === undefined) return;
  const known = new Map(
    resolveNetwork(workspace)?.routeTables.map(({ name, reaches }) => [name, new Set(reaches)]),
  );
  for (const [name, reaches] of Object.entries(routeTables)) {
    for (const [index, other] of (reaches ?? []).entries()) {
      if (other === undefined || known.get(other)?.has(name) !== false) continue;
      refuse(
        ['routeTables', name, index],
        `${quoted(name)} reaches ${quoted(other)}, which does not reach it: answers would get lost. Add ${quoted(name)} to the list of ${quoted(other)}, or remove it here.`,
      );
    }
  }
}
