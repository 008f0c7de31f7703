import { groupedBy } from '../grouped-by';
import type { Account, LandingZone, SharedAccountRole } from '../model/landing-zone';
import { countOf } from '../text/count-of';
import type { Place } from './flow';
import { allFlows } from './flows';
import { label, mermaidId } from './mermaid';
import { type Edge, shorterEdges } from './shorter-edges';
import { stackFamily } from './stack-family';

/** What the picture shows of a stack. */
export interface PicturedStack {
  readonly id: string;
  /** Slug of the account that it runs in; undefined for the management account. */
  readonly account: string | undefined;
  /** Ids of the stacks that are applied before it. */
  readonly dependencies: readonly string[];
}

/** A box: one stack, the stacks of one kind, or the accounts of an OU. */
interface Node {
  readonly id: string;
  readonly label: string;
}

const MANAGEMENT = 'management';
const VENDED = 'vended';

/** Names of up to so many accounts stand in the box of their OU. */
const NAMED = 4;

const titleOfRole: Readonly<Record<SharedAccountRole, string>> = {
  logArchive: 'Log archive',
  securityTooling: 'Security tooling',
  network: 'Network',
  sharedServices: 'Shared services',
  backup: 'Backup',
};

/**
 * A Mermaid flowchart: accounts, the stacks in each, the order in which they are applied, and data that goes between
 * accounts. Vended accounts are one box for each OU, so that the picture of thousands is no larger than that of ten.
 */
export function picture(landingZone: LandingZone, stacks: readonly PicturedStack[]): string {
  const slugs = new Set(landingZone.accounts.map(({ slug }) => slug));
  const roles = rolesByAccount(landingZone);
  const vended = landingZone.accounts.filter(({ slug }) => !roles.has(slug));
  const unitOf = new Map(vended.map(({ slug, organizationalUnit }) => [slug, organizationalUnit]));
  const nodeId = ({ id, account }: PicturedStack): string => {
    const unit = account === undefined ? undefined : unitOf.get(account);
    if (unit !== undefined) return mermaidId('unit', unit);
    const { name, about } = stackFamily(id, slugs);
    return about === undefined || about === account ? mermaidId('stack', id) : mermaidId('each', name);
  };
  const byNode = groupedBy(stacks, nodeId);
  const nodesIn = (slug: string | undefined): Node[] =>
    [...byNode].flatMap(([id, [first, ...rest]]) => {
      if (!first || first.account !== slug) return [];
      const { name, about } = stackFamily(first.id, slugs);
      const several = about !== undefined && about !== slug;
      return [{ id, label: label(several ? [name, countOf(rest.length + 1, 'account')] : [name]) }];
    });
  const units = [...groupedBy(vended, ({ organizationalUnit }) => organizationalUnit)].map(
    ([unit, accounts]) => {
      const id = mermaidId('unit', unit);
      const kinds = new Set((byNode.get(id) ?? []).map((stack) => stackFamily(stack.id, slugs).name));
      return { id, label: label(unitLines(accounts, [...kinds])) };
    },
  );
  const nodeOfStack = new Map(stacks.map((stack) => [stack.id, nodeId(stack)]));
  const lines = [
    ...box(MANAGEMENT, ['Management account'], nodesIn(undefined)),
    ...[...roles].flatMap(([slug, titles]) => box(accountId(slug), [titles.join(', '), slug], nodesIn(slug))),
    ...box(VENDED, ['Vended accounts'], units),
    ...orderOf(stacks, nodeOfStack).map(([from, to]) => `${from} --> ${to}`),
    ...allFlows(landingZone)
      .filter(({ from }) => from !== 'vended' || units.length > 0)
      .map(({ from, to, what }) => `${placeId(from)} -. ${label([what])} .-> ${placeId(to)}`),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function rolesByAccount({ accounts, organization }: LandingZone): ReadonlyMap<string, readonly string[]> {
  const present = new Set(accounts.map(({ slug }) => slug));
  const titles = (Object.keys(titleOfRole) as SharedAccountRole[]).flatMap((role) => {
    const slug = organization.sharedAccounts[role];
    return slug !== undefined && present.has(slug) ? [{ slug, title: titleOfRole[role] }] : [];
  });
  return new Map(
    [...groupedBy(titles, ({ slug }) => slug)].map(([slug, found]) => [
      slug,
      found.map(({ title }) => title),
    ]),
  );
}

function unitLines(accounts: readonly Account[], kinds: readonly string[]): string[] {
  const path = accounts[0]?.organizationalUnitPath ?? '';
  const count = countOf(accounts.length, 'account');
  const names = accounts.length > NAMED ? [] : [accounts.map(({ slug }) => slug).join(', ')];
  return [path, count, ...names, `stacks: ${kinds.join(', ')}`];
}

function box(id: string, title: readonly string[], nodes: readonly Node[]): string[] {
  if (nodes.length === 0) return [];
  return [`subgraph ${id}[${label(title)}]`, ...nodes.map((node) => `  ${node.id}[${node.label}]`), 'end'];
}

/** What is applied before what, by box. */
function orderOf(stacks: readonly PicturedStack[], nodeOfStack: ReadonlyMap<string, string>): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { id, dependencies } of stacks) {
    for (const dependency of dependencies) {
      const [from, to] = [nodeOfStack.get(dependency), nodeOfStack.get(id)];
      if (from !== undefined && to !== undefined && from !== to) edges.set(`${from} ${to}`, [from, to]);
    }
  }
  return shorterEdges([...edges.values()]);
}

const accountId = (slug: string): string => mermaidId('account', slug);

function placeId(place: Place): string {
  if (place === 'management') return MANAGEMENT;
  return place === 'vended' ? VENDED : accountId(place.account);
}
