import { anyText, oneOf, region, textOf } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, named, one } from '../setting-shape';

const guarded = one(oneOf('comprehensive', 'selective'));

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_bedrock_syntax.html */
export const bedrock: ManagementPolicy = {
  name: 'A Bedrock policy',
  root: 'bedrock',
  shape: group({
    guardrail_inference: named(
      'regions',
      named(
        'names of your choice',
        group({
          identifier: one(
            textOf(
              'the ARN of a guardrail with its version, such as "arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123:1"; a draft has no version',
              /^arn:aws[a-z-]*:bedrock:[a-z0-9-]+:[^:]*:guardrail\/[^:]+:\d+$/,
            ),
          ),
          // What `selective_content_guarding` took the place of.
          input_tags: one(oneOf('honor', 'ignore')),
          selective_content_guarding: group({ system: guarded, messages: guarded }),
          model_enforcement: group({ included_models: many(anyText), excluded_models: many(anyText) }),
        }),
      ),
      { name: region },
    ),
  }),
};
