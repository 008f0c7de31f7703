import { benchmarkControl, cisControls } from '../../aws/cis-foundations';
import { managedRuleNames } from '../../aws/config/managed-rules';
import { controlNames } from '../baseline-profile';
import { controlDefaults, noContext } from '../resolve/control-defaults';
import { baselineCoverage } from './baseline-coverage';
import { guardrailCoverage, otherwise, ruleCoverage } from './other-coverage';
import { needs, type Topic } from './topics';

const INTRODUCTION = `# What accounts get, by what is asked for

Made from factory/model/control-coverage by \`account-factory schema\`; tests hold it against what is synthesized.

- *Baseline*: [controls](baselines.md) that set it so. Those that are off by built-in default count only where a profile has
  them on.
- *AWS Config finds*: [rules](detection.md#rules) of the control \`configRules\` that report what is not so.
- *Guardrails*: those of the [catalogue](guardrails.md) that refuse what would make it otherwise, where they are attached.
- *Otherwise*: who does what these leave, or that it is not covered.
`;

/** help/coverage.md: needs of a landing zone, controls of the benchmark, and baseline controls with their resources. */
export function coveragePage(): string {
  const columns = ['baseline', 'AWS Config finds', 'guardrails', 'otherwise'];
  return [
    INTRODUCTION,
    '## What every account must have\n',
    table(
      ['need', ...columns],
      needs.map((need) => [need, ...covered(need)]),
    ),
    '## By control of the CIS AWS Foundations Benchmark\n',
    table(
      ['v3.0', 'v5.0', 'asks for', ...columns],
      cisControls.map((id) => {
        const { v5 = '', asks } = benchmarkControl(id);
        return [id.startsWith('v5/') ? '' : id, v5, asks, ...covered(id)];
      }),
    ),
    '## By baseline control\n',
    table(
      ['control', 'built in', 'where', 'Terraform resources', 'CIS v3.0', 'v5.0'],
      controlNames.map((name) => {
        const { on, settings } = controlDefaults[name](noContext);
        const { topics, resources } = baselineCoverage[name];
        const cis = cisControls.filter((id) =>
          name === 'configRules'
            ? managedRuleNames.some((rule) => ruleCoverage[rule].includes(id))
            : topics.includes(id),
        );
        return [
          code(name),
          on ? 'on' : 'off',
          'regions' in settings ? 'each region' : 'once',
          resources.map(code).join(', '),
          cis.filter((id) => !id.startsWith('v5/')).join(', '),
          cis.flatMap((id) => benchmarkControl(id).v5 ?? []).join(', '),
        ];
      }),
    ),
  ].join('\n');
}

/** The cells on who covers a topic. */
function covered(topic: Topic): readonly string[] {
  return [
    naming(baselineCoverage, ({ topics }) => topics.includes(topic)),
    naming(ruleCoverage, (topics) => topics.includes(topic)),
    naming(guardrailCoverage, (topics) => topics.includes(topic)),
    otherwise[topic] ?? '',
  ];
}

function naming<T>(all: Readonly<Record<string, T>>, covers: (coverage: T) => boolean): string {
  return Object.entries(all)
    .filter(([, coverage]) => covers(coverage))
    .map(([name]) => code(name))
    .join(', ');
}

function code(name: string): string {
  return `\`${name}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n')}\n`;
}
