import { groupedBy } from '../../../../grouped-by';
import { countOf } from '../../../../text/count-of';
import { listed } from '../../../../text/listed';
import { markdownText } from '../../../../text/markdown-text';
import { describeResult } from '../../../stack-result';
import { warningInWords } from '../../../warnings';
import { allowedInWords } from '../../allowed';
import { destroyedInWords } from '../../destroyed';
import type { PlanDocument } from '../../plan-document';
import { NOTHING, type Section, tableOf, withRest } from './section';

const MOST_GUARDRAILS = 6;
const MOST_STACKS = 20;
const SOME_STACKS = 5;

/** Policies of the organization that change, and how many accounts each reaches. */
export function guardrailSection({ guardrails }: PlanDocument, room: number): Section {
  if (guardrails.length === 0) return NOTHING;
  const rows = guardrails.map(({ policy, guardrails: names = [], accounts, says }) => {
    const holds = names.every((name) => name === policy) ? '' : ` (${listed(names, MOST_GUARDRAILS)})`;
    return [
      markdownText(`${policy}${holds}`),
      accounts === undefined ? '' : countOf(accounts, 'account'),
      says.map(markdownText).join('<br>'),
    ];
  });
  return tableOf('### Guardrails', ['policy', 'reaches', 'what'], rows, room);
}

/** What changes in stacks that are of no one account. */
export function organizationSection({ organization }: PlanDocument, room: number): Section {
  if (organization.length === 0) return NOTHING;
  const rows = organization.map(({ stack, says }) => [
    markdownText(stack),
    says.map(markdownText).join('<br>'),
  ]);
  return tableOf('### The organisation', ['stack', 'what'], rows, room);
}

/** What is destroyed stands where everyone sees it. */
export function destroyedSection({ destroyed, totals }: PlanDocument, room: number): Section {
  if (destroyed.length === 0) return NOTHING;
  const lines = destroyed.map((one) => destroyedInWords(one, listed(one.stacks, SOME_STACKS)));
  const title = `### ${countOf(totals.resources.destroyed, 'resource')} destroyed`;
  return bullets(title, lines, room, 'kind');
}

/** What the gate would have refused is approved with the rest: whoever does so is to see it. */
export function allowedSection({ allowed }: PlanDocument, room: number): Section {
  if (allowed.length === 0) return NOTHING;
  return bullets('### Allowed, although the gate refuses it', allowed.map(allowedInWords), room, 'allowance');
}

/** Stacks of which nothing can be told yet. */
export function openSection({ open }: PlanDocument, room: number): Section {
  if (open.length === 0) return NOTHING;
  const lines = [...groupedBy(open, describeResult)].map(
    ([description, own]) =>
      `${description}: ${listed(
        own.map(({ stack }) => stack),
        MOST_STACKS,
      )}`,
  );
  return bullets('### Not known yet', lines, room, 'reason');
}

export function warningSection({ warnings }: PlanDocument, room: number): Section {
  if (warnings.length === 0) return NOTHING;
  const title = `### ${countOf(warnings.length, 'warning')}`;
  return bullets(title, warnings.map(warningInWords), room, 'warning');
}

export function retriedSection({ retried }: PlanDocument, room: number): Section {
  if (retried.length === 0) return NOTHING;
  return bullets('### Tried again', retried.map(warningInWords), room, 'reason');
}

function bullets(title: string, lines: readonly string[], room: number, noun: string): Section {
  return withRest(
    `${title}\n`,
    lines.map((line) => `- ${markdownText(line)}`),
    '\n',
    room,
    (count) => `And ${countOf(count, `more ${noun}`)}.`,
  );
}
