import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An organisation of one OU and one request, which files given to `organizationFolder` replace or add to. */
const minimal: Readonly<Record<string, string>> = {
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
organizationalUnits:
  - name: Workloads
`,
  'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads
`,
};

/** Writes an organisation into a temporary folder. `null` leaves one of the minimal files out. */
export function organizationFolder(files: Readonly<Record<string, string | null>> = {}): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'organization-'));
  for (const [file, content] of Object.entries({ ...minimal, ...files })) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
