import type { Partition } from '../../model/landing-zone';
import { countOf } from '../../text/count-of';
import type { GuardedOrganization } from '../guarded-organization';
import { accountOfArn } from './arn-part';
import { decideSide, together } from './decide-side';
import type { Decision, Explanation, Place } from './decision';
import { explainSide } from './explain-side';
import { ownerOf } from './owner';
import { type Parties, partiesOf } from './parties';
import { principalOf } from './principal';
import type { Question } from './question';
import { regionOf, requestOf } from './request-of';
import { rcpExemption, type Side, scpExemption } from './side';

export type { DecidingStatement, Decision, Explanation, Level, Place, Verdict } from './decision';

/** Decides over requests by the service and resource control policies of an organisation. */
export interface GuardrailEvaluator {
  /**
   * The verdict, without reasons.
   *
   * @throws RangeError for a place that is not there
   */
  decide(place: Place, question: Question): Decision;
  /** As `decide`, with the reason for each statement. */
  explain(place: Place, question: Question): Explanation;
}

/** Compiles the policies of an organisation, once for all questions. */
export function guardrailEvaluator(organization: GuardedOrganization): GuardrailEvaluator {
  const parties = partiesOf(organization);
  const { partition } = organization.organization;
  const sidesOf = (place: Place, question: Question): readonly Side[] => {
    const here = parties.at(place);
    const principal = principalOf(question, place, here, parties, partition);
    const owner = ownerOf(question, here, principal, parties);
    const facts = { question, principal, owner, partition, knownIds: parties.knownIds };
    return [
      {
        type: 'scp',
        levels: principal.kind === 'iam' ? principal.account.levels : [],
        request: requestOf(facts),
        exempt: scpExemption(principal),
      },
      {
        type: 'rcp',
        levels: owner.account.levels,
        // Its resource control policies bind the resource only if it is the owner's.
        request: requestOf({ ...facts, owner: { ...owner, isKnown: true } }),
        exempt: rcpExemption(question.action.toLowerCase(), principal, owner.account),
      },
    ];
  };
  return {
    decide: (place, question) => together(sidesOf(place, question).map(decideSide)),
    explain(place, question) {
      const sides = sidesOf(place, question);
      return {
        ...together(sides.map(decideSide)),
        assumptions: [...assumptionsOf(question, sides, partition), ...strangersIn(question, parties)],
        sides: sides.map(explainSide),
      };
    },
  };
}

/** Numbers that are taken for those of outsiders, though not all numbers of the organization's accounts are known. */
function strangersIn({ principal, resource }: Question, parties: Parties): string[] {
  if (parties.unnumbered === 0) return [];
  const ids = [
    /^\d{12}$/.test(principal ?? '') ? principal : accountOfArn(principal),
    accountOfArn(resource),
  ];
  return [...new Set(ids)]
    .filter((id) => id !== undefined && /^\d{12}$/.test(id) && parties.byId(id).kind === 'outsider')
    .map(
      (id) =>
        `${id} is no account of the organization. The files lack the numbers of ${countOf(parties.unnumbered, 'account')} of it: for one of them say role/NAME, without a number.`,
    );
}

function assumptionsOf(question: Question, sides: readonly Side[], partition: Partition): string[] {
  const { principal, resource, region, context = {} } = question;
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const assumptions: string[] = [];
  if (principal === undefined && !given.has('aws:principalarn')) {
    assumptions.push('Some role or user of the account asks that is not a service-linked role.');
  }
  const bindsResource = sides.some(({ type, exempt }) => type === 'rcp' && exempt === undefined);
  if (bindsResource && !accountOfArn(resource) && !given.has('aws:resourceaccount')) {
    assumptions.push('The resource is of the account itself.');
  }
  const implied = region === undefined ? regionOf(question, partition) : undefined;
  if (implied !== undefined && !given.has('aws:requestedregion')) {
    assumptions.push(`The request goes to ${implied}, as all to this service do.`);
  }
  return assumptions;
}
