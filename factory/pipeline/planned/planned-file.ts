import type { ChangeDigests } from './change-digests';

/** A plan file as the gate saw it. */
export interface PlannedFile {
  readonly sha256: string;
  readonly changes: ChangeDigests;
}
