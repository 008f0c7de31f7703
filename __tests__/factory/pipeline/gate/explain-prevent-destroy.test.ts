import {
  explainPreventDestroy,
  typeOfAddress,
} from '../../../../factory/pipeline/gate/explain-prevent-destroy';

const ACCOUNT = 'aws_organizations_account';

test("terraform's refusal of what is protected is put into the same words, other diagnostics stay", () => {
  const detail = (address: string) =>
    `Resource ${address} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.`;
  const summary = 'Instance cannot be destroyed';
  const diagnostics = [
    { severity: 'error', summary, detail: detail(`${ACCOUNT}.x`) },
    { severity: 'error', summary, detail: detail('aws_sns_topic.alerts') },
  ] as const;
  const resource = { addr: `${ACCOUNT}.x`, resource_type: ACCOUNT };
  const [explained, other] = explainPreventDestroy(diagnostics, [
    { resource, action: 'replace', reason: 'tainted' },
  ]);
  expect(explained?.summary).toBe(`The plan would replace the account ${ACCOUNT}.x`);
  expect(explained?.detail).toContain('`terraform untaint` it');
  expect(explained?.detail).toContain('help/gate/account-loss.md');
  expect(other).toBe(diagnostics[1]);
});

test('the type of an address is found inside modules and with keys', () => {
  expect(typeOfAddress('module.a["x.y"].module.b.aws_organizations_account.c["k.l"]')).toBe(ACCOUNT);
  expect(typeOfAddress('aws_organizations_account.c')).toBe(ACCOUNT);
});
