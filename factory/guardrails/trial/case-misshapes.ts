import { quoted } from '../../diagnostics/quoted';
import { valueAt } from '../../model/shape-check';
import { isPrincipal } from '../evaluation/principal';
import { isObject, type Misshape } from '../misshape';
import { type CaseKind, caseKinds, fieldsOf, kindsFor } from './case-kind';
import type { GuardrailCaseEntry } from './guardrail-cases';

const OF_EVERY_KIND = ['name', 'account', 'organizationalUnit'];

/** One action of one service: what a request asks for holds no wildcard. */
const ACTION = /^[A-Za-z0-9-]+:[A-Za-z0-9_-]+$/;
const RESOURCE = /^(\*|arn:\S+)$/;

/** What keeps a case from being tried: fields that do not go together, or lack one, and texts of another form. */
export function caseMisshapes({ document, policy, pointer, data }: GuardrailCaseEntry): Misshape[] {
  // Fields of the wrong type are not in the data; another rule tells them, and they count as given here.
  const raw = valueAt(document.value, pointer);
  const given = new Set(isObject(raw) ? Object.keys(raw) : []);
  const [kind, other] = caseKinds.filter((candidate) => given.has(candidate));
  const onKey = (key: string, message: string): Misshape => ({
    pointer: [...pointer, key],
    onKey: true,
    message,
  });
  if (kind === undefined) {
    return [{ pointer, message: 'A case tries an "action", a "tag" or a "setting", and this one has none.' }];
  }
  if (other !== undefined) {
    return [onKey(other, `A case tries one thing, and "${kind}" stands here already. Make it two cases.`)];
  }
  const fitting = kindsFor(policy.type);
  if (!fitting.includes(kind)) {
    const words = fitting.map((fit) => `"${fit}"`).join(' or ');
    return [onKey(kind, `On a guardrail of type ${policy.type} a case tries ${words}, not "${kind}".`)];
  }
  const strangers = [...given].filter(
    (key) => isFieldOfSomeKind(key) && !fieldsOf[kind].some((field) => field === key),
  );
  const misshapes = strangers.map((key) => onKey(key, `"${key}" means nothing beside "${kind}". Remove it.`));
  if (given.has('account') && given.has('organizationalUnit')) {
    misshapes.push(
      onKey(
        'organizationalUnit',
        'A case is set in an "account" or in an "organizationalUnit", not in both.',
      ),
    );
  }
  if (kind === 'setting') {
    const ends = ['is', 'isAbsent'].filter((key) => given.has(key));
    if (ends.length !== 1)
      misshapes.push({ pointer, message: 'A setting takes either "is" or "isAbsent: true".' });
    else if (data.isAbsent === false)
      misshapes.push({
        pointer: [...pointer, 'isAbsent'],
        message: 'Say which value the setting has, with "is".',
      });
  } else if (!given.has('expect')) {
    misshapes.push({ pointer, message: `This case lacks "expect": ${verdictsOf(kind)}.` });
  } else if (kind === 'tag' && data.expect === 'depends') {
    misshapes.push({
      pointer: [...pointer, 'expect'],
      message: 'A tag is "allowed" or "denied": nothing is left open.',
    });
  }
  if (given.has('by') && data.expect === 'allowed') {
    misshapes.push(onKey('by', 'No guardrail decides when a request is allowed. Remove "by".'));
  }
  return [...misshapes, ...textMisshapes({ pointer, data })];
}

function isFieldOfSomeKind(key: string): boolean {
  return !OF_EVERY_KIND.includes(key) && caseKinds.some((kind) => fieldsOf[kind].some((own) => own === key));
}

function verdictsOf(kind: CaseKind): string {
  return kind === 'action' ? '"allowed", "denied" or "depends"' : '"allowed" or "denied"';
}

function textMisshapes({ pointer, data }: Pick<GuardrailCaseEntry, 'pointer' | 'data'>): Misshape[] {
  const misfit = (
    field: 'action' | 'principal' | 'resource',
    isSo: (text: string) => boolean,
    words: string,
  ): Misshape[] => {
    const value = data[field];
    if (value === undefined || isSo(value)) return [];
    return [{ pointer: [...pointer, field], message: `${quoted(value)} is no ${field}: that is ${words}.` }];
  };
  return [
    ...misfit(
      'action',
      (text) => ACTION.test(text),
      'a service and one action of it, such as "s3:PutBucketPolicy"',
    ),
    ...misfit(
      'principal',
      isPrincipal,
      'an ARN, the last part of one, such as "root", "role/Admin" or "user/dana", a service such as "s3.amazonaws.com", or "anonymous"',
    ),
    ...misfit('resource', (text) => RESOURCE.test(text), 'an ARN'),
  ];
}
