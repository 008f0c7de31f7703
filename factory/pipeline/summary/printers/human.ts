import { visibleText } from '../../../diagnostics/visible-text';
import { countOf } from '../../../text/count-of';
import { listed } from '../../../text/listed';
import { unobeyed } from '../../../text/markdown-text';
import { byPhrase, sharedRows } from '../account-groups';
import { allowedInWords } from '../allowed';
import { destroyedInWords } from '../destroyed';
import type { PlanDocument } from '../plan-document';

/** More rows than a person reads: above it the accounts are summed by what happens to them. */
const MOST_ROWS = 40;
const MOST_NAMES = 8;

/** The headline, and what happens to accounts, guardrails and the organisation, for a terminal. */
export function humanSummary({
  headline,
  accounts,
  guardrails,
  organization,
  destroyed,
  allowed,
  totals,
}: PlanDocument): string {
  const rows = sharedRows(accounts);
  const isMuch = rows.length > MOST_ROWS;
  const summed = isMuch ? byPhrase(accounts).slice(0, MOST_ROWS) : [];
  const blocks = [
    ...(isMuch
      ? summed.map(({ says, accounts: own }) =>
          block(`${countOf(own.length, 'account')}: ${listed(own, MOST_NAMES)}`, says),
        )
      : rows.map(({ accounts: own, organizationalUnits, says }) =>
          block(`${listed(own, MOST_NAMES)}${aside(listed(organizationalUnits, MOST_NAMES))}`, says),
        )),
    ...guardrails.map(({ policy, accounts: reach, says }) =>
      block(
        `${policy}${aside(reach === undefined ? '' : `guardrail of ${countOf(reach, 'account')}`)}`,
        says,
      ),
    ),
    ...organization.map(({ stack, says }) => block(stack, says)),
    ...(destroyed.length === 0
      ? []
      : [
          block(
            `${countOf(totals.resources.destroyed, 'resource')} destroyed`,
            destroyed.slice(0, MOST_ROWS).map((one) => destroyedInWords(one, listed(one.stacks, MOST_NAMES))),
          ),
        ]),
    ...(allowed.length === 0
      ? []
      : [block('Allowed, although the gate refuses it', allowed.slice(0, MOST_ROWS).map(allowedInWords))]),
  ];
  const sentence = headline.charAt(0).toUpperCase() + headline.slice(1);
  return [`${line(sentence)}.\n`, ...blocks].join('\n');
}

function block(title: string, says: readonly string[]): string {
  return [line(title), ...says.map((phrase) => `  ${line(phrase)}`), ''].join('\n');
}

function aside(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function line(text: string): string {
  return unobeyed(visibleText(text.replace(/\s*\n\s*/g, ' ')));
}
