import { visibleText } from '../../diagnostics/visible-text';
import { countOf } from '../../text/count-of';
import { listed } from '../../text/listed';
import type { BlastRadius } from './blast-radius';
import type { Effect, GroupedEffects } from './effect';
import { actionsInWords, nothingInWords, summaryInWords, turn, worstFirst } from './in-words';

/** GitHub takes 65,536 characters for a comment: what is longer is cut, with the count of the rest. */
const MOST = { accounts: 10, actions: 10, rows: 20, items: 6, sections: 20 } as const;

/** A blast radius for a comment on a pull request. */
export function markdownReport(radius: BlastRadius, base: string): string {
  const sections = [
    ...radius.guardrails.map((impact) => {
      const { name, type, file, what, accounts, groups } = impact;
      return section(
        plain(`${name} (${type}, ${file}): ${listed(what, MOST.items)}`),
        accounts,
        table(groups, accounts) ?? nothingInWords(impact),
      );
    }),
    ...radius.moves.map(({ from, to, accounts, gained, lost, groups }) =>
      section(
        `${countOf(accounts.length, 'account')} moved from ${plain(from)} to ${plain(to)}`,
        accounts,
        [
          ...(gained.length > 0 ? [plain(`Now under ${listed(gained, MOST.items)}.`)] : []),
          ...(lost.length > 0 ? [plain(`No longer under ${listed(lost, MOST.items)}.`)] : []),
          `\n${table(groups, accounts) ?? 'No request that was compared changes its verdict.'}`,
        ].join('\n'),
      ),
    ),
    ...radius.settings.map(({ type, groups }) => {
      const rows = groups.flatMap(({ accounts, settings }) =>
        settings.map(({ setting, before, after }) => [
          plain(setting),
          plain(before ?? 'absent'),
          plain(after ?? 'absent'),
          plain(`${accounts.length}: ${listed(accounts, MOST.items)}`),
        ]),
      );
      return `### Effective policies of type ${type}\n\n${rowsOf(['setting', 'before', 'after', 'accounts'], rows)}`;
    }),
  ];
  const more = sections.length - MOST.sections;
  return (
    [
      `## Guardrails since ${plain(base)}`,
      summaryInWords(radius),
      ...sections.slice(0, MOST.sections),
      ...(more > 0
        ? [`And ${countOf(more, 'more section')}: \`account-factory guardrails diff\` prints all.`]
        : []),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function section(title: string, accounts: readonly string[], body: string | undefined): string {
  const reaches =
    accounts.length > 0
      ? [plain(`Reaches ${countOf(accounts.length, 'account')}: ${listed(accounts, MOST.accounts)}.`)]
      : [];
  return [`### ${title}`, ...reaches, ...(body === undefined ? [] : [body])].join('\n\n');
}

function table(groups: readonly GroupedEffects[], all: readonly string[]): string | undefined {
  if (groups.length === 0) return undefined;
  const rows = groups.flatMap(({ accounts, effects }) =>
    [...effects]
      .sort(worstFirst)
      .map((effect) => [
        turn(effect),
        plain(actionsInWords(effect, MOST.actions)),
        plain(circumstances(effect)),
        accounts.length === all.length ? 'all' : plain(`${accounts.length}: ${listed(accounts, MOST.items)}`),
      ]),
  );
  return rowsOf(['verdict', 'actions', 'when', 'accounts'], rows);
}

function circumstances({ regions, resources, by }: Effect): string {
  const parts = [
    ...(regions ? [`in ${listed(regions, MOST.items)}`] : []),
    ...(resources ? [`on ${listed(resources, MOST.items)}`] : []),
    ...(by ? [`by ${listed(by, MOST.items, '; ')}`] : []),
  ];
  return parts.length === 0 ? 'always' : parts.join(', ');
}

function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const more = rows.length - MOST.rows;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.slice(0, MOST.rows).map(line),
    ...(more > 0 ? [`\nAnd ${countOf(more, 'more row')}.`] : []),
  ].join('\n');
}

/** Text of the files as Markdown takes it: no table, mention, link or markup comes out of it. */
function plain(text: string): string {
  return visibleText(text.replace(/\s+/g, ' ')).replace(
    /[\\`*_{}[\]<>|#@]/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );
}
