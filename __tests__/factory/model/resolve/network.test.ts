import { loadLandingZone } from '../../../../factory/load';
import { organizationFolder } from '../../organization-folder';

/** @param egress - what it says beside its regions */
async function tablesThatLeadOut(egress = '') {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
sharedAccounts: { network: hub }
organizationalUnits: [{ name: Infrastructure }, { name: Workloads }]
network:
  pools: { eu-central-1: { prod: [10.0.0.0/12] } }
  routeTables: { isolated: [], prod: [prod, shared], shared: [prod, sites], sites: [shared] }
  egress: { regions: { eu-central-1: 10.255.0.0/24 }${egress} }
  vpn:
    office: { region: eu-central-1, address: 203.0.113.10, asn: 65010, cidrs: [192.168.0.0/16], routeTable: sites }
`,
    'accounts/hub.yaml': 'email: aws+hub@example.com\norganizationalUnit: Infrastructure\n',
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    return value?.network?.egress?.routeTables;
  } finally {
    remove();
  }
}

test('tables that lead nowhere do not lead out, and those of sites only when they are named', async () => {
  expect(await tablesThatLeadOut()).toEqual(['prod', 'shared']);
  expect(await tablesThatLeadOut(', routeTables: [prod, sites, prod]')).toEqual(['prod', 'sites']);
});
