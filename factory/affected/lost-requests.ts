import type { Problem } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { RequestDocument, Workspace } from '../model/workspace';

const HELP = 'help/affected.md';

/**
 * Requests that were there and are gone, though nothing said before that their account is closed: the account would be left
 * behind, or be made a second time under another file name.
 */
export function lostRequests(before: Workspace, now: Workspace): Problem[] {
  const slugs = new Set(now.requests.map(({ slug }) => slug));
  const former = new Set(before.requests.map(({ slug }) => slug));
  const added = now.requests.filter(({ slug }) => !former.has(slug));
  return before.requests
    .filter(({ slug, data }) => !slugs.has(slug) && data.state !== 'closed')
    .map((request) => {
      const successor = added.find((candidate) => isSameAccount(candidate, request));
      return successor ? renamed(request, successor) : removed(request);
    });
}

function isSameAccount({ data: a }: RequestDocument, { data: b }: RequestDocument): boolean {
  if (a.accountId !== undefined && a.accountId === b.accountId) return true;
  return a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
}

function renamed({ slug, file }: RequestDocument, successor: RequestDocument): Problem {
  return {
    rule: 'renamed-request',
    severity: 'error',
    file: successor.file,
    message:
      `This file was ${file}. The file name is what the account is known by, in every Terraform address and state: with another one ` +
      `a second account would be made, and the first be left behind. Call the file ${quoted(`${slug}.yaml`)} again, in whatever folder; ` +
      "the account's own name is changed by `name`.",
    help: HELP,
  };
}

function removed({ slug, file }: RequestDocument): Problem {
  return {
    rule: 'removed-request',
    severity: 'error',
    file,
    message:
      `The request of the account ${quoted(slug)} is gone. That alone neither closes the account nor lets it go. Put the file back. To ` +
      'give the account up, say `state: closed` in it, have that merged and applied, and remove the file in a pull request after.',
    help: HELP,
  };
}
