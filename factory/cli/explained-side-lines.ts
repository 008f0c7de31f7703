import type {
  DecidingStatement,
  ExplainedLevel,
  ExplainedPolicy,
  ExplainedSide,
  ExplainedStatement,
} from '../guardrails/evaluation/decision';
import { levelInWords } from '../guardrails/evaluation/level-in-words';
import type { AuthorizationType } from '../model/guardrail-types';
import { countOf } from '../text/count-of';

const SIDE: Readonly<Record<AuthorizationType, string>> = {
  scp: 'Service control policies',
  rcp: 'Resource control policies',
};
const MATCH = { yes: 'applies', unknown: 'may apply', no: 'no' } as const;
const MATCHES = ['yes', 'unknown', 'no'] as const;
const WIDTH = 'may apply'.length;

type Row = ExplainedStatement & Pick<ExplainedPolicy, 'policy'>;

/** What the policies of one type say, level by level; statements on other actions are only counted. */
export function explainedSideLines(
  { type, verdict, exempt, levels }: ExplainedSide,
  placeOf: (statement: DecidingStatement) => string,
): string[] {
  if (exempt !== undefined) return [exempt];
  return [`${SIDE[type]}: ${verdict}`, ...levels.flatMap((level) => levelLines(level, placeOf))];
}

function levelLines(
  { level, verdict, policies }: ExplainedLevel,
  placeOf: (statement: DecidingStatement) => string,
): string[] {
  const rows = policies.flatMap(({ policy, statements }) =>
    statements.map((row): Row => ({ policy, ...row })),
  );
  const others = rows.filter(isOnOtherActions);
  const told = MATCHES.flatMap((match) =>
    rows.filter((row) => row.match === match && !isOnOtherActions(row)),
  );
  return [
    `  ${levelInWords(level)}: ${verdict}`,
    ...told.flatMap((row) => rowLines(row, placeOf(row) || row.policy.name)),
    ...(rows.length === 0 ? ['    nothing is attached'] : []),
    ...(others.length > 0
      ? [line('no', `${countOf(others.length, 'statement')} on other actions: ${names(others)}`)]
      : []),
  ];
}

function isOnOtherActions({ mismatch, statement }: ExplainedStatement): boolean {
  return mismatch === 'action' && statement.actions !== undefined;
}

function rowLines({ match, statement, policy, reason }: Row, place: string): string[] {
  const name = [place, statement.sid].filter((part) => part !== undefined).join(' ');
  // That AWS's own policies allow everything needs no reason.
  return [
    line(MATCH[match], `${statement.effect}  ${name}`),
    ...(policy.file === undefined ? [] : [line('', reason)]),
  ];
}

function line(head: string, text: string): string {
  return `    ${head.padEnd(WIDTH)}  ${text}`;
}

function names(rows: readonly Row[]): string {
  return [...new Set(rows.map(({ policy }) => policy.name))].join(', ');
}
