import { countOf } from '../../text/count-of';
import type { PipelineCommand } from '../reporter';
import { accountNews } from './account-rows';
import type { Totals } from './totals';

/** One sentence that says what a reviewer must not miss. */
export function headline(totals: Totals, command: PipelineCommand, interrupted: boolean): string {
  const said = [
    ...accounts(totals),
    ...turns('OU', totals.organizationalUnits),
    ...guardrails(totals),
    ...turns('permission set', totals.permissionSets),
  ];
  const { created, changed, destroyed } = totals.resources;
  const others = said.length === 0 ? turns('resource', { created, changed, destroyed: 0 }) : [];
  const lost = destroyed > 0 ? `${countOf(destroyed, 'resource')} destroyed` : 'nothing destroyed';
  const parts = [...said, ...others];
  const isQuiet = parts.length === 0 && destroyed === 0;
  return [
    ...parts,
    ...(isQuiet ? [quiet(totals)] : [lost]),
    ...unfinished(totals, command, interrupted),
  ].join(', ');
}

function quiet({ stacks }: Totals): string {
  const outputs = stacks.planned + stacks.applied;
  if (outputs > 0) return `outputs of ${countOf(outputs, 'stack')} changed`;
  const isPartial = stacks.failed + stacks.skipped + stacks['planned after'] > 0;
  return isPartial ? 'no changes in what could be planned' : 'no changes';
}

function accounts({ accounts: counts, moves }: Totals): readonly string[] {
  const told = accountNews.filter((news) => news !== 'unknown' && counts[news] > 0);
  return told.map((news, index) => {
    const noun = index === 0 ? countOf(counts[news], 'account') : String(counts[news]);
    const [first] = moves;
    const alike = first && moves.every(({ from, to }) => from === first.from && to === first.to);
    return news === 'moved' && alike ? `${noun} moved from ${first.from} to ${first.to}` : `${noun} ${news}`;
  });
}

function turns(noun: string, { created, changed, destroyed }: Totals['resources']): readonly string[] {
  return Object.entries({ created, changed, destroyed })
    .filter(([, count]) => count > 0)
    .map(([turn, count]) => `${countOf(count, noun)} ${turn}`);
}

function guardrails({
  guardrails: { created, changed, removed, accounts: reach },
}: Totals): readonly string[] {
  const parts = Object.entries({ created, changed, removed })
    .filter(([, count]) => count > 0)
    .map(([turn, count]) => `${countOf(count, 'guardrail')} ${turn}`);
  if (parts.length === 0 || reach === undefined) return parts;
  const many = created + changed + removed > 1;
  const reaches = many
    ? ` (the widest reaches ${countOf(reach, 'account')})`
    : ` that reaches ${countOf(reach, 'account')}`;
  return [...parts.slice(0, -1), `${parts.at(-1)}${reaches}`];
}

function unfinished({ stacks }: Totals, command: PipelineCommand, interrupted: boolean): readonly string[] {
  const later = command === 'apply' ? stacks['planned after'] : 0;
  const open = stacks.skipped + stacks.interrupted + stacks['not started'] + later;
  return [
    ...(stacks.failed > 0 ? [`${countOf(stacks.failed, 'stack')} failed`] : []),
    ...(open > 0 ? [`${countOf(open, 'stack')} not finished`] : []),
    ...(interrupted ? ['the run was interrupted'] : []),
  ];
}
