import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { Annotations, Aspects, Fn, TerraformOutput, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { ManagementStack } from '../../constructs/management-stack';
import { inspect } from '../../constructs/render/inspect';
import { allStacks } from '../../constructs/stacks';
import { contextOf, terraformOf } from './synthesized';

class Bare extends ManagementStack {}

const bare = (id = 'bare') => new Bare(contextOf(), id);
const policy = (scope: Construct, id: string) =>
  new OrganizationsPolicy(scope, id, { name: 'x', content: '{}' });

test('a stack says which Terraform and provider it takes, and which account it may touch', () => {
  const { terraform, provider } = terraformOf(bare());
  expect(terraform).toEqual({
    backend: { local: { path: '../../../state/bare.tfstate' } },
    required_version: '>= 1.10.0',
    required_providers: { aws: { source: 'hashicorp/aws', version: '~> 6.0' } },
  });
  expect(provider).toEqual({
    aws: [
      {
        region: 'eu-central-1',
        allowed_account_ids: ['111111111111'],
        default_tags: [{ tags: { 'managed-by': 'account-factory' } }],
      },
    ],
  });
});

test('two resources with one address are refused, with both constructs named', () => {
  const stack = bare();
  policy(stack, 'a_b');
  policy(new Construct(stack, 'a'), 'b');
  expect(() => terraformOf(stack)).toThrow(
    'Stack "bare" has two constructs with the Terraform address resource.aws_organizations_policy.a_b: bare/a_b and bare/a/b.',
  );
});

test('one name for a resource, a data source and an output is fine', () => {
  const stack = bare();
  policy(stack, 'Default').overrideLogicalId('organization');
  stack.outputOf('organization', 'root_id');
  new TerraformOutput(stack, 'organization', { value: 'x' });
  expect(() => terraformOf(stack)).not.toThrow();
});

test('an id that CDKTF would change is refused', () => {
  const stack = bare();
  policy(stack, 'team.a');
  expect(() => terraformOf(stack)).toThrow('"team.a" cannot be a Terraform address');
});

test('a reference into another stack is refused: CDKTF would make a sensitive output of it', () => {
  const context = contextOf();
  const from = policy(new Bare(context, 'from'), 'p');
  const to = new Bare(context, 'to');
  new OrganizationsPolicy(to, 'q', { name: from.name, content: '{}' });
  expect(() => terraformOf(to)).toThrow(
    'Another stack refers to aws_organizations_policy.p.name of stack "from"',
  );
});

test('overrides replace what was said before, and reach into resources', () => {
  const stack = bare();
  policy(stack, 'p');
  stack.addOverride('terraform.required_version', '>= 2.0');
  stack.addOverride('resource.aws_organizations_policy.p.description', 'x');
  const { terraform, resource } = terraformOf(stack);
  expect(terraform.required_version).toBe('>= 2.0');
  expect(resource.aws_organizations_policy?.p).toEqual({ name: 'x', content: '{}', description: 'x' });
});

describe('what CDKTF offers to constructs works', () => {
  test('tokens in strings, lists, maps and numbers', () => {
    const stack = bare();
    const other = policy(stack, 'other');
    new OrganizationsPolicy(stack, 'p', {
      name: `${other.name}-x`,
      description: Fn.join('-', Token.asList(other.getListAttribute('names'))),
      content: '{}',
      tags: Token.asStringMap(other.getStringMapAttribute('tags')),
      count: Token.asNumber(other.getNumberAttribute('count')),
      dependsOn: [other],
    });
    expect(terraformOf(stack).resource.aws_organizations_policy?.p).toEqual({
      name: '${aws_organizations_policy.other.name}-x',
      description: '${join("-", aws_organizations_policy.other.names)}',
      content: '{}',
      tags: '${aws_organizations_policy.other.tags}',
      count: '${aws_organizations_policy.other.count}',
      depends_on: ['aws_organizations_policy.other'],
    });
  });

  test('aspects of a stack visit what is in it', () => {
    const stack = bare();
    policy(new Construct(stack, 'a'), 'b');
    const seen: string[] = [];
    Aspects.of(stack).add({ visit: ({ node }) => seen.push(node.path) });
    inspect(stack);
    expect(seen).toContain('bare/a/b');
  });

  test('failed validations and errors stop the synth, all at once; a warning is passed on', () => {
    const stack = bare();
    stack.node.addValidation({ validate: () => ['one'] });
    Annotations.of(policy(stack, 'p')).addWarning('careful');
    expect(() => inspect(stack)).toThrow('Stack "bare" cannot be synthesized:\n  [bare] one');
    Annotations.of(policy(stack, 'q')).addError('two');
    expect(() => inspect(stack)).toThrow('  [bare] one\n  [bare/q] two');
    const fine = bare('fine');
    Annotations.of(fine).addWarning('careful');
    expect(inspect(fine)).toEqual([{ constructPath: 'fine', level: '@cdktf/warn', message: 'careful' }]);
  });
});

test("the JSON of every stack is what CDKTF's own synthesis makes of it", () => {
  for (const stack of allStacks(contextOf())) {
    const { '//': _, ...ours } = terraformOf(stack) as unknown as Record<string, object>;
    const theirs = JSON.parse(
      JSON.stringify(TerraformStack.prototype.toTerraform.call(stack)),
      (key, value) => (key === '//' ? undefined : value),
    );
    // Overrides are the stack's own business: versions and imports.
    const { import: __, ...declared } = ours;
    expect({ ...declared, terraform: undefined }).toEqual({ ...theirs, terraform: undefined });
  }
});
