import { parseDocument, stringify } from 'yaml';

/** Keys from the request down to a text; list indexes count as keys. */
export type Path = readonly string[];

/** What Terraform would evaluate: no field may hold it. */
export const TEMPLATES = ['${file("/etc/hostname")}', '%{ if true }'];

/** What has broken one layer or another of YAML, JSON, Terraform and AWS before: short, because some fields are. */
export const NASTY = [`"q" 'q'`, 'a\\b \\n', 'x\ny', 'äß東', '🚀', '<&>', '$x %y {z}'];

/** Stands in a path for a key that is itself the text. */
const KEY = '<key>';

/** Every place of a request that holds text. */
export const PLACES: readonly Path[] = [
  ['name'],
  ['email'],
  ['organizationalUnit'],
  ['owner'],
  ['change', 'requestedBy'],
  ['change', 'reason'],
  ['tags', 'note'],
  ['tags', KEY],
  ['baseline', 'profile'],
  ['regions', '0'],
  ['contacts', 'security', 'name'],
  ['contacts', 'security', 'title'],
  ['contacts', 'security', 'email'],
  ['contacts', 'security', 'phone'],
  ['contacts', 'primary', 'fullName'],
  ['contacts', 'primary', 'companyName'],
  ['contacts', 'primary', 'addressLine1'],
  ['contacts', 'primary', 'addressLine2'],
  ['contacts', 'primary', 'addressLine3'],
  ['contacts', 'primary', 'city'],
  ['contacts', 'primary', 'districtOrCounty'],
  ['contacts', 'primary', 'stateOrRegion'],
  ['contacts', 'primary', 'postalCode'],
  ['contacts', 'primary', 'countryCode'],
  ['contacts', 'primary', 'phone'],
  ['contacts', 'primary', 'website'],
  ['guardrails', '0'],
  ['customFields', 'note'],
  ['customFields', KEY],
  ['accountId'],
];

/** A request with nothing wrong in it. */
const HARMLESS = {
  name: 'nasty',
  email: 'aws+nasty@example.com',
  organizationalUnit: 'Sandbox',
  regions: ['eu-central-1'],
  change: { requestedBy: 'dana@example.com', reason: 'escaping' },
  contacts: {
    security: { name: 'Security', title: 'Security', email: 'security@example.com', phone: '+49 30 1234560' },
  },
};
const HARMLESS_PRIMARY = {
  fullName: 'Dana Doe',
  addressLine1: 'Street 1',
  city: 'Berlin',
  stateOrRegion: 'Berlin',
  postalCode: '10115',
  countryCode: 'DE',
  phone: '+49 30 1234560',
};

/** The text of a request that is harmless but for some places. */
export function requestWith(texts: ReadonlyMap<Path, string>): string {
  const document = parseDocument(stringify(HARMLESS));
  for (const [path, text] of texts) {
    if (path[1] === 'primary' && !document.hasIn(path.slice(0, 2))) {
      document.setIn(path.slice(0, 2), document.createNode(HARMLESS_PRIMARY));
    }
    document.setIn(pointerOf(path, text), path.at(-1) === KEY ? 'value' : text);
  }
  return document.toString();
}

/** Where a place is in a parsed request that holds `text` there. */
export function pointerOf(path: Path, text: string): readonly string[] {
  return path.map((step) => (step === KEY ? text : step));
}
