import { loadLandingZone } from '../../../../factory/load';
import { organizationFolder } from '../../organization-folder';

/** @param request - what the request says, beside what it must */
async function zoneOf(request: string, dns = 'dns: { zone: cloud.example.com }', inOu = '') {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
sharedAccounts: { sharedServices: payments-prod }
organizationalUnits:
  - name: Workloads
${inOu}
${dns}
`,
    'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads
${request}`,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    const [account] = value?.accounts ?? [];
    const origin = account?.origins['dns.zone'];
    return { name: account?.dnsZone, from: origin?.source, pointer: origin?.pointer };
  } finally {
    remove();
  }
}

const NONE_IN_OU = '    defaults: { dns: { zone: false } }';

test('there is none when the organisation has no domain name', async () => {
  expect(await zoneOf('', '')).toEqual({ name: undefined, from: undefined, pointer: undefined });
});

test('it is named by the file of the request, or by the request', async () => {
  expect(await zoneOf('')).toEqual({ name: 'payments-prod.cloud.example.com', from: 'built in' });
  expect(await zoneOf('dns: { name: pay.cloud.example.com }')).toEqual({
    name: 'pay.cloud.example.com',
    from: 'request',
    pointer: ['dns', 'name'],
  });
});

test('an OU switches it off, and a request on again', async () => {
  expect(await zoneOf('', undefined, NONE_IN_OU)).toEqual({
    name: undefined,
    from: 'OU Workloads',
    pointer: ['organizationalUnits', 0, 'defaults', 'dns', 'zone'],
  });
  for (const own of ['{ zone: true }', '{ name: payments-prod.cloud.example.com }']) {
    expect(await zoneOf(`dns: ${own}`, undefined, NONE_IN_OU)).toMatchObject({
      name: 'payments-prod.cloud.example.com',
    });
  }
});
