import { visibleText } from '../../diagnostics/visible-text';
import { countOf } from '../../text/count-of';
import { listed } from '../../text/listed';
import type { BlastRadius } from './blast-radius';
import type { Effect, GroupedEffects } from './effect';
import { actionsInWords, nothingInWords, summaryInWords, turn, worstFirst } from './in-words';
import type { GroupedSettings } from './setting-changes';

/** What is longer is cut, with the count of the rest: JSON has all. */
const MOST = { accounts: 5, actions: 8, effects: 12, settings: 20, items: 6 } as const;

/** A blast radius for a person at a terminal. */
export function textReport(radius: BlastRadius, base: string): string {
  const lines = [`Since ${base}: ${summaryInWords(radius)}`];
  for (const impact of radius.guardrails) {
    const { name, type, file, what, accounts, groups } = impact;
    lines.push('', `${name} (${type}, ${file}): ${listed(what, MOST.items)}`);
    if (accounts.length > 0) lines.push(`  reaches ${accountsInWords(accounts)}`);
    const nothing = groups.length === 0 ? nothingInWords(impact) : undefined;
    if (nothing !== undefined) lines.push(`  ${nothing}`);
    lines.push(...groups.flatMap((group) => effectLines(group, accounts)));
  }
  for (const { from, to, accounts, gained, lost, groups } of radius.moves) {
    lines.push('', `moved from the OU ${from} to the OU ${to}: ${accountsInWords(accounts)}`);
    if (gained.length > 0) lines.push(`  now under ${listed(gained, MOST.items)}`);
    if (lost.length > 0) lines.push(`  no longer under ${listed(lost, MOST.items)}`);
    if (groups.length === 0) lines.push('  No request that was compared changes its verdict.');
    lines.push(...groups.flatMap((group) => effectLines(group, accounts)));
  }
  for (const { type, groups } of radius.settings) {
    lines.push('', `effective policies of type ${type}`);
    lines.push(...groups.flatMap(settingLines));
  }
  return `${lines.map(visibleText).join('\n')}\n`;
}

function accountsInWords(accounts: readonly string[]): string {
  return `${countOf(accounts.length, 'account')}: ${listed(accounts, MOST.accounts)}`;
}

function effectLines({ accounts, effects }: GroupedEffects, all: readonly string[]): string[] {
  const sorted = [...effects].sort(worstFirst);
  const lines = sorted.slice(0, MOST.effects).flatMap(linesOf);
  const more = sorted.length - MOST.effects;
  return [
    ...(accounts.length === all.length ? [] : [`  in ${accountsInWords(accounts)}`]),
    ...lines,
    ...(more > 0 ? [`  and ${countOf(more, 'more change')} of this kind`] : []),
  ];
}

function linesOf(effect: Effect): string[] {
  const { regions, resources, by } = effect;
  return [
    `  ${turn(effect)}: ${actionsInWords(effect, MOST.actions)}`,
    ...(regions ? [`    in ${listed(regions, MOST.items)}`] : []),
    ...(resources ? [`    on ${listed(resources, MOST.items)}`] : []),
    ...(by ? [`    by ${listed(by, MOST.items, '; ')}`] : []),
  ];
}

function settingLines({ accounts, settings }: GroupedSettings): string[] {
  const more = settings.length - MOST.settings;
  return [
    `  in ${accountsInWords(accounts)}`,
    ...settings
      .slice(0, MOST.settings)
      .map(({ setting, before, after }) => `    ${setting}: ${before ?? 'absent'} -> ${after ?? 'absent'}`),
    ...(more > 0 ? [`    and ${countOf(more, 'more setting')}`] : []),
  ];
}
