import { reservedTagPrefix, tagKey, tagsPerResource, tagValue } from '../aws/tag-limits';
import { quoted } from '../diagnostics/quoted';
import { effectiveTags, MANAGED_BY_TAG, OWNER_TAG } from '../model/effective-tags';
import { inheritance } from '../model/inheritance';
import { tagSource } from '../model/tag-place';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { misfit } from './shared/misfit';
import { once } from './shared/once';

/**
 * What AWS takes as tags: form and length of keys and values, at most 50, and none that differ in case only, which IAM
 * takes for one. https://docs.aws.amazon.com/organizations/latest/APIReference/API_Tag.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
export const tagLimits: Rule = {
  id: 'tag-limits',
  check(workspace, report) {
    checkEachTag(workspace, report);
    checkOwners(workspace, report);
    checkTogether(workspace, report);
  },
};

function checkEachTag(workspace: Workspace, report: (finding: Finding) => void): void {
  for (const { file, pointer: at, data } of accountLayers(workspace)) {
    for (const [key, value] of Object.entries(data.tags ?? {})) {
      const pointer = [...at, 'tags', key];
      const wrongKey = key.toLowerCase().startsWith(reservedTagPrefix)
        ? `Keys that begin with "${reservedTagPrefix}" are AWS's own.`
        : misfit(key, tagKey);
      if (wrongKey !== undefined) {
        report({
          file,
          pointer,
          onKey: true,
          message: `${quoted(key)} can't be the key of a tag. ${wrongKey}`,
        });
      }
      const wrongValue = value === undefined ? undefined : misfit(value, tagValue);
      if (wrongValue !== undefined) {
        report({ file, pointer, message: `${quoted(value)} can't be the value of a tag. ${wrongValue}` });
      }
    }
  }
}

function checkOwners({ requests }: Workspace, report: (finding: Finding) => void): void {
  for (const { file, data } of requests) {
    if (data.owner === undefined) continue;
    const wrong = misfit(data.owner, { ...tagValue, min: 1 });
    if (wrong !== undefined) {
      const message = `${quoted(data.owner)} can't be the owner, which becomes the tag "${OWNER_TAG}". ${wrong}`;
      report({ file, pointer: ['owner'], message });
    }
    const tag = data.tags?.[OWNER_TAG];
    if (tag !== undefined && tag !== data.owner) {
      report({
        file,
        pointer: ['tags', OWNER_TAG],
        message: `The field "owner" becomes the tag "${OWNER_TAG}", and says ${quoted(data.owner)}. Remove one of the two.`,
      });
    }
  }
}

function checkTogether(workspace: Workspace, report: (finding: Finding) => void): void {
  const inherit = inheritance(workspace);
  const reportOnce = once(report);
  for (const request of workspace.requests) {
    const { defaults } = inherit(request);
    const keys = Object.keys(effectiveTags(defaults, request.data));
    const byLowerCase = new Map<string, string>();
    for (const key of keys) {
      const other = byLowerCase.get(key.toLowerCase());
      byLowerCase.set(key.toLowerCase(), key);
      if (other === undefined) continue;
      reportOnce({
        ...tagSource(key, request, defaults).place,
        onKey: true,
        message: `The tags ${quoted(other)} and ${quoted(key)} meet on one account and differ in case only, which IAM takes for one key twice. Write both alike.`,
      });
    }
    const count = keys.length + (byLowerCase.has(MANAGED_BY_TAG) ? 0 : 1);
    if (count <= tagsPerResource) continue;
    report({
      file: request.file,
      ...(request.data.tags ? { pointer: ['tags'], onKey: true } : {}),
      message: `With those that it inherits, its owner and "${MANAGED_BY_TAG}" this account has ${count} tags; AWS takes ${tagsPerResource}. Remove some.`,
    });
  }
}
