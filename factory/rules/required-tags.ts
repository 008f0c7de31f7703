import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { effectiveTags } from '../model/effective-tags';
import { type Inheritance, inheritance } from '../model/inheritance';
import type { Loose } from '../model/loose';
import type { OrganizationFile } from '../model/organization-file';
import { wholePattern } from '../model/pattern';
import { tagSource } from '../model/tag-place';
import type { RequestDocument, Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { hasField } from './shared/has-field';
import { once } from './shared/once';

/** A tag that `requiredTags` asks for is missing, or has a value that it does not allow. Inherited tags count. */
export const requiredTags: Rule = {
  id: 'required-tags',
  check(workspace, report) {
    const wanted = (workspace.organization.data.requiredTags ?? []).flatMap((tag) =>
      tag?.key === undefined ? [] : [{ key: tag.key, check: valueCheck(tag) }],
    );
    if (wanted.length === 0) return;
    const inherit = inheritance(workspace);
    const reportOnce = once(report);
    for (const request of workspace.requests) {
      const inherited = inherit(request);
      const tags = effectiveTags(inherited.defaults, request.data);
      for (const { key, check } of wanted) {
        const value = Object.hasOwn(tags, key) ? tags[key] : undefined;
        if (value === undefined) {
          if (isKnownMissing(workspace, request, inherited, key)) report(missing(request, key, tags));
          continue;
        }
        const wrong = check(value);
        if (wrong) reportOnce({ ...tagSource(key, request, inherited.defaults).place, ...wrong });
      }
    }
  },
};

type RequiredTag = NonNullable<Loose<OrganizationFile>['requiredTags']>[number];

function valueCheck({
  key,
  values,
  pattern,
}: RequiredTag): (value: string) => Omit<Finding, 'file'> | undefined {
  const allowed = values && new Set(values);
  const whole = pattern === undefined ? undefined : wholePattern(pattern);
  return (value) => {
    if (value === '') return { message: `The required tag ${quoted(key)} is empty. Give it a value.` };
    if (allowed && !allowed.has(value)) {
      const list = [...allowed].join(', ');
      const message = `${quoted(value)} is not a value that organization.yaml allows for the tag ${quoted(key)}: ${list}.`;
      return { message, suggest: suggest(value, allowed) };
    }
    if (whole && 'test' in whole && !whole.test(value)) {
      return {
        message: `${quoted(value)} does not match what organization.yaml asks of the tag ${quoted(key)}: ${pattern}`,
      };
    }
    return undefined;
  };
}

/** A tag whose value was dropped for its type is not missing, and what comes down from an unknown OU is not known. */
function isKnownMissing(
  { organization }: Workspace,
  request: RequestDocument,
  { unit, defaults }: Inheritance,
  key: string,
): boolean {
  const tagsDropped = request.data.tags === undefined && hasField(request, ['tags']);
  return (
    unit !== undefined &&
    !tagsDropped &&
    !hasField(request, ['tags', key]) &&
    !defaults.some(({ pointer }) => hasField(organization, [...pointer, 'tags', key]))
  );
}

function missing(
  { file, data }: RequestDocument,
  key: string,
  tags: Readonly<Record<string, string>>,
): Finding {
  const alike = Object.keys(tags).find((other) => other.toLowerCase() === key.toLowerCase());
  const hint = alike === undefined ? '' : ` There is "${alike}", but keys of tags are told apart by case.`;
  return {
    file,
    ...(data.tags ? { pointer: ['tags'], onKey: true } : {}),
    message: `The tag ${quoted(key)} is required, and neither this request nor its OU gives it. Add it to "tags".${hint}`,
  };
}
