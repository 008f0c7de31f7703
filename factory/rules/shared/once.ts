import type { Finding } from '../rule';

/**
 * Passes each finding on once. What OUs hand down is met again with each account below them, and is one mistake.
 */
export function once(report: (finding: Finding) => void): (finding: Finding) => void {
  const said = new Set<string>();
  return (finding) => {
    const key = JSON.stringify([finding.file, finding.pointer, finding.message]);
    if (said.has(key)) return;
    said.add(key);
    report(finding);
  };
}
