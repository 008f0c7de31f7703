import type { Command } from 'commander';
import { type DecidingStatement, guardrailEvaluator } from '../guardrails/evaluation/evaluator';
import { filledPolicies } from '../guardrails/filled-policies';
import type { Workspace } from '../model/workspace';
import { checkedOrganization } from './checked-landing-zone';
import { explainedPlace } from './explained-place';
import { explanationJson } from './explanation-json';
import { explanationText } from './explanation-report';
import { doubtAbout, type QuestionOptions, questionFrom } from './guardrail-question';
import { addCommonOptions, type CommonOptions } from './options';
import { placeFinder } from './place-finder';

/** `explain ACCOUNT ACTION`: whether the guardrails allow a request, and why. */
export function registerExplain(program: Command): void {
  const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  addCommonOptions(program.command('explain <account> <action>'))
    .description('tell whether the guardrails allow an action, and which statement decides')
    .option('--region <region>', 'region that the request goes to')
    .option('--resource <arn>', 'ARN of the resource')
    .option('--principal <who>', 'who asks: an ARN, or root, role/NAME or user/NAME of the account')
    .option('--context <key=value>', 'a condition key of the request; again for more', several, [])
    .option('--absent <key>', 'a condition key that the request lacks; again for more', several, [])
    .action(async (typed: string, action: string, options: CommonOptions & QuestionOptions) => {
      const question = questionFrom(action, options);
      const checked = await checkedOrganization(options);
      if (!checked) return;
      const { workspace, landingZone } = checked;
      const place = explainedPlace(landingZone, typed);
      const doubt = doubtAbout(action);
      if (doubt !== undefined) process.stderr.write(`${doubt}\n`);
      const explanation = guardrailEvaluator(landingZone).explain(place, question);
      const report = { place, question, explanation, placeOf: statementFinder(workspace, options.root) };
      process.stdout.write(options.format === 'json' ? explanationJson(report) : explanationText(report));
    });
}

/** Tells `file:line` of statements, as the file has them before placeholders are filled in. */
function statementFinder(workspace: Workspace, root: string): (found: DecidingStatement) => string {
  const placeOf = placeFinder(root);
  const filled = new Map(filledPolicies(workspace).map((document) => [document.policy.file, document]));
  return ({ policy: { file }, statement: { pointer } }) =>
    file === undefined ? '' : placeOf({ file, pointer: filled.get(file)?.sourcePointer(pointer) ?? pointer });
}
