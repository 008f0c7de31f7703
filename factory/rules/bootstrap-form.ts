import {
  audience,
  environmentPattern,
  githubRepository,
  gitlabProject,
  issuerUrl,
  refPattern,
} from '../aws/deploy-limits';
import { bucketName } from '../aws/state-limits';
import type { TextLimit } from '../aws/text-limit';
import { WILDCARD } from '../deploy/trust-policy';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';
import { misfit } from './shared/misfit';

const SECTION = 'bootstrap';

/**
 * What AWS refuses of `bootstrap`, a bucket for states that nothing names or that is another one than where states are kept, and a
 * role that applies for more branches than one.
 */
export const bootstrapForm: Rule = {
  id: 'bootstrap-form',
  check({ organization }, report) {
    const { file, data } = organization;
    const { bootstrap, terraform } = data;
    if (bootstrap === undefined) return;
    const tell = (pointer: Pointer, message: string) =>
      report({ file, pointer: [SECTION, ...pointer], message });
    const look = (text: string | undefined, field: Pointer, limit: TextLimit, taker?: string) => {
      const wrong = text === undefined ? undefined : misfit(text, limit, taker);
      if (wrong !== undefined) tell(field, `${quoted(text)} can't be the "${field.at(-1)}". ${wrong}`);
    };
    const one = (text: string | undefined, field: Pointer) => {
      if (text === undefined || !WILDCARD.test(text)) return;
      tell(
        field,
        `${quoted(text)} is a pattern, and whatever matches it could apply changes. Name the one ${field.at(-1)} whose jobs are reviewed.`,
      );
    };

    const bucket = terraform?.state?.backend === 's3' ? terraform.state.bucket : undefined;
    const { stateBucket, github, gitlab } = bootstrap;
    look(stateBucket, ['stateBucket'], bucketName);
    if (stateBucket !== undefined && bucket !== undefined && stateBucket !== bucket) {
      tell(
        ['stateBucket'],
        `States are kept in ${quoted(bucket)} ("terraform.state"), and ${quoted(stateBucket)} would stay empty. Give both one name, or leave this one out.`,
      );
    }
    const named =
      hasField(organization, [SECTION, 'stateBucket']) ||
      hasField(organization, ['terraform', 'state', 'bucket']);
    if (!named) {
      report({
        file,
        pointer: [SECTION],
        onKey: true,
        message:
          'Nothing says what the bucket for states is called, and there is no default: its name is unique in all of AWS. Name it with "stateBucket".',
      });
    }
    if (github && gitlab) {
      tell(
        ['gitlab'],
        'There is "github" already, and the roles of CI trust one issuer: keep one of the two.',
      );
    }
    look(github?.repository, ['github', 'repository'], githubRepository, 'GitHub');
    look(github?.environment, ['github', 'environment'], environmentPattern, 'GitHub');
    one(github?.environment, ['github', 'environment']);
    look(gitlab?.project, ['gitlab', 'project'], gitlabProject, 'GitLab');
    for (const [kind, ci] of Object.entries({ github, gitlab })) {
      look(ci?.url, [kind, 'url'], issuerUrl);
      look(ci?.audience, [kind, 'audience'], audience);
      look(ci?.branch, [kind, 'branch'], refPattern, 'Git');
      one(ci?.branch, [kind, 'branch']);
    }
  },
};
