import { posix } from 'node:path';
import type { ModuleSource } from '../model/customization';

/** A source of a module taken apart, or what is wrong with it. */
export type ReadSource =
  | { readonly source: ModuleSource }
  /** It leaves open which version is meant. */
  | { readonly unpinned: string }
  /** It is no source that can be taken here. */
  | { readonly misform: string; readonly field?: 'version' };

const GIT = /^(git::|git@|github\.com\/|bitbucket\.org\/)/;

/** `<namespace>/<name>/<provider>`, with a host before it and a subfolder behind it if need be. */
const REGISTRY =
  /^(?:(?!github\.com\/|bitbucket\.org\/)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/)?[A-Za-z0-9_-]+\/[A-Za-z0-9_-]+\/[a-z0-9]+(?:\/\/[\w./-]+)?$/;

const EXACT_VERSION = /^(?:=\s*)?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A tag as releases have it: `v1.4.0`, `vpc-2.0`, or any tag written out as `refs/tags/<name>`. */
const TAG = /^(?:refs\/tags\/.+|(?!refs\/)(?:.*[-_/])?v?\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.-]+)?)$/;

/**
 * Takes the source of a module apart. A branch, or a range of versions, would let what is applied change without a change
 * that anyone reviews.
 *
 * @param file - of the customization, which a folder is relative to
 * @see https://developer.hashicorp.com/terraform/language/modules/sources
 */
export function readSource(file: string, source: string, version: string | undefined): ReadSource {
  if (/^\.\.?\//.test(source)) {
    if (version !== undefined) return NO_VERSION;
    const path = posix.join(posix.dirname(file), source).replace(/\/+$/, '');
    return path === '.' || path.startsWith('..')
      ? {
          misform: 'This folder is outside of the root folder, or all of it. Give the module a folder in it.',
        }
      : { source: { kind: 'folder', path } };
  }
  if (GIT.test(source)) {
    if (version !== undefined) return NO_VERSION;
    const ref = new URLSearchParams(source.split('?')[1] ?? '').get('ref');
    if (ref === null) {
      return {
        unpinned:
          'No commit or tag is named, so the default branch is meant, which moves. Add "?ref=" and one.',
      };
    }
    return COMMIT.test(ref) || TAG.test(ref)
      ? { source: { kind: 'git', source } }
      : {
          unpinned: `"${ref}" is neither a commit (40 digits) nor the tag of a version (v1.4.0, or refs/tags/<name>), and a branch moves. Name one of those.`,
        };
  }
  if (REGISTRY.test(source)) {
    const exact = EXACT_VERSION.exec(version ?? '')?.[1];
    if (exact !== undefined) return { source: { kind: 'registry', source, version: exact } };
    return {
      unpinned:
        version === undefined
          ? 'A module of a registry needs its exact version: add "version" beside "source".'
          : `"${version}" is not one exact version, such as 5.1.2.`,
    };
  }
  return {
    misform:
      'This is none of the sources that can be pinned: a folder (./name), a Git repository (git::https://...?ref=<tag or commit>), or a module of a registry (<namespace>/<name>/<provider>).',
  };
}

const NO_VERSION: ReadSource = {
  misform:
    'Only a module of a registry has a version here. Remove it; a Git repository is pinned by "?ref=".',
  field: 'version',
};
