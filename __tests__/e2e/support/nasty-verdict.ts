import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locateProblems } from '../../../factory/diagnostics/located-problem';
import { checkWorkspace } from '../../../factory/load';
import { NASTY, type Path, PLACES, pointerOf, requestWith } from './nasty-request';

export const NASTY_REQUEST = 'accounts/nasty.yaml';

/** Where a problem points to. */
export interface Complaint {
  readonly file: string;
  readonly line: number | undefined;
  readonly pointer: readonly string[];
}

/** What checking finds wrong with a request that holds some texts, as part of the organisation in a folder. */
export function complaints(root: string, texts: ReadonlyMap<Path, string>): readonly Complaint[] {
  const file = join(root, NASTY_REQUEST);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, requestWith(texts));
  const errors = checkWorkspace(root).problems.filter(({ severity }) => severity === 'error');
  return locateProblems(errors, root).map(({ problem, place }) => ({
    file: problem.file,
    line: place?.line,
    pointer: (problem.pointer ?? []).map(String),
  }));
}

/** Whether every complaint has a line and is about the place that the text is in. */
export function blamesOnly(found: readonly Complaint[], path: Path, text: string): boolean {
  const guilty = pointerOf(path, text);
  return found.every(
    ({ file, line, pointer }) =>
      file === NASTY_REQUEST && line !== undefined && pointer.every((step, index) => step === guilty[index]),
  );
}

/** For each place all that it takes of the nasty texts, in one. Places that take none are left out. */
export function acceptedTexts(root: string): ReadonlyMap<Path, string> {
  const accepted = new Map<Path, string>();
  for (const path of PLACES) {
    const texts = NASTY.filter((text) => complaints(root, new Map([[path, text]])).length === 0);
    if (texts.length > 0) accepted.set(path, texts.join(' '));
  }
  return accepted;
}
