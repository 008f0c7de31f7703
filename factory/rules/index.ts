import { accessRoleForm } from './access-role-form';
import { accountAliasForm } from './account-alias-form';
import { accountExpired } from './account-expired';
import { accountExpiring } from './account-expiring';
import { accountIdForm } from './account-id-form';
import { accountNameForm } from './account-name-form';
import { accountNaming } from './account-naming';
import { accountNetworkForm } from './account-network-form';
import { accountQuota } from './account-quota';
import { aliasBomb } from './alias-bomb';
import { allowExpired } from './allow-expired';
import { allowForm } from './allow-form';
import { allowListLevel } from './allow-list-level';
import { allowTerm } from './allow-term';
import { analyzerNameForm } from './analyzer-name-form';
import { anomalyMonitorQuota } from './anomaly-monitor-quota';
import { backupRetention } from './backup-retention';
import { backupVaultForm } from './backup-vault-form';
import { backupVaultMissing } from './backup-vault-missing';
import { baselineCycle } from './baseline-cycle';
import { baselineRoleForm } from './baseline-role-form';
import { bootstrapForm } from './bootstrap-form';
import { breakGlassNotEssential } from './break-glass-not-essential';
import { breakGlassTrust } from './break-glass-trust';
import { budgetAction } from './budget-action';
import { budgetAlerts } from './budget-alerts';
import { budgetCeiling } from './budget-ceiling';
import { budgetIncomplete } from './budget-incomplete';
import { budgetNotify } from './budget-notify';
import { budgetTopic } from './budget-topic';
import { changeForm } from './change-form';
import { cidrForm } from './cidr-form';
import { cidrOutsidePool } from './cidr-outside-pool';
import { closedOrganizationalUnit } from './closed-organizational-unit';
import { closedSharedAccount } from './closed-shared-account';
import { conditionOperatorFit } from './condition-operator-fit';
import { conditionValueForm } from './condition-value-form';
import { configBucket } from './config-bucket';
import { configForm } from './config-form';
import { configRulesForm } from './config-rules-form';
import { configRulesRecorder } from './config-rules-recorder';
import { conflictingSettings } from './conflicting-settings';
import { conformancePackTemplate } from './conformance-pack-template';
import { contactForm } from './contact-form';
import { coveredStatement } from './covered-statement';
import { customFieldForm } from './custom-field-form';
import { customizationCycle } from './customization-cycle';
import { customizationForm } from './customization-form';
import { customizationOptions } from './customization-options';
import { declaredByPolicy } from './declared-by-policy';
import { deniedGlobalService } from './denied-global-service';
import { deployRoleForm } from './deploy-role-form';
import { deployRoleQuota } from './deploy-role-quota';
import { dnsZoneForm } from './dns-zone-form';
import { dnsZoneOutside } from './dns-zone-outside';
import { duplicateAccess } from './duplicate-access';
import { duplicateAccountAlias } from './duplicate-account-alias';
import { duplicateAccountId } from './duplicate-account-id';
import { duplicateAccountName } from './duplicate-account-name';
import { duplicateAllow } from './duplicate-allow';
import { duplicateCustomization } from './duplicate-customization';
import { duplicateDeployRole } from './duplicate-deploy-role';
import { duplicateDnsZone } from './duplicate-dns-zone';
import { duplicateEmail } from './duplicate-email';
import { duplicateGuardrail } from './duplicate-guardrail';
import { duplicateKey } from './duplicate-key';
import { duplicateOrganizationalUnit } from './duplicate-organizational-unit';
import { duplicateSlug } from './duplicate-slug';
import { emailForm } from './email-form';
import { emailNaming } from './email-naming';
import { emptyFile } from './empty-file';
import { enrolledByOrganization } from './enrolled-by-organization';
import { exceptionExpired } from './exception-expired';
import { exceptionExpiring } from './exception-expiring';
import { exceptionForm } from './exception-form';
import { exceptionNeeded } from './exception-needed';
import { exceptionTerm } from './exception-term';
import { exhaustedPool } from './exhausted-pool';
import { expiryForm } from './expiry-form';
import { groupForm } from './group-form';
import { guardDutyFeatures } from './guard-duty-features';
import { guardrailTestForm } from './guardrail-test-form';
import { guardrailTestName } from './guardrail-test-name';
import { inlinePolicyForm } from './inline-policy-form';
import { invalidPattern } from './invalid-pattern';
import { loggingForm } from './logging-form';
import { managementAccountRequest } from './management-account-request';
import { managementPermissionSet } from './management-permission-set';
import { misplacedConditionKey } from './misplaced-condition-key';
import { missingConditionKey } from './missing-condition-key';
import { missingDns } from './missing-dns';
import { missingField } from './missing-field';
import { missingFile } from './missing-file';
import { missingNetwork } from './missing-network';
import { missingSharedAccount } from './missing-shared-account';
import { networkForm } from './network-form';
import { networkNotShared } from './network-not-shared';
import { networkRegion } from './network-region';
import { networkSize } from './network-size';
import { noRequests } from './no-requests';
import { noTemplateSyntax } from './no-template-syntax';
import { notAllowedValue } from './not-allowed-value';
import { notInPartition } from './not-in-partition';
import { notUtf8 } from './not-utf8';
import { openDeployTrust } from './open-deploy-trust';
import { optInRegion } from './opt-in-region';
import { organizationConfigForm } from './organization-config-form';
import { organizationConfigRecorder } from './organization-config-recorder';
import { organizationIdForm } from './organization-id-form';
import { organizationNameForm } from './organization-name-form';
import { organizationalUnitDepth } from './organizational-unit-depth';
import { organizationalUnitIdRule } from './organizational-unit-id';
import { organizationalUnitName } from './organizational-unit-name';
import { organizationalUnitQuota } from './organizational-unit-quota';
import { orphanGuardrailTest } from './orphan-guardrail-test';
import { outOfRange } from './out-of-range';
import { overlappingCidrs } from './overlapping-cidrs';
import { permissionSetForm } from './permission-set-form';
import { permissionSetQuota } from './permission-set-quota';
import { policyQuota } from './policy-quota';
import { policyShape } from './policy-shape';
import { policySize } from './policy-size';
import { policySlots } from './policy-slots';
import { policyTypeNeedsProvider } from './policy-type-needs-provider';
import { powerlessDeployRole } from './powerless-deploy-role';
import { regionForm } from './region-form';
import { requiredTags } from './required-tags';
import { resolverForm } from './resolver-form';
import { resolverPlace } from './resolver-place';
import { roleLockedOut } from './role-locked-out';
import { rootOrganizationalUnit } from './root-organizational-unit';
import type { Rule } from './rule';
import { securityAlertsForm } from './security-alerts-form';
import { securityAuditAccount } from './security-audit-account';
import { securityHubStandards } from './security-hub-standards';
import { securityServicesForm } from './security-services-form';
import { servicePrincipalForm } from './service-principal-form';
import { serviceQuotaForm } from './service-quota-form';
import { siemForm } from './siem-form';
import { slugForm } from './slug-form';
import { stateForm } from './state-form';
import { strayFile } from './stray-file';
import { tagLimits } from './tag-limits';
import { terraformVersionForm } from './terraform-version-form';
import { textNormalForm } from './text-normal-form';
import { unboundedDeployRole } from './unbounded-deploy-role';
import { unknownAction } from './unknown-action';
import { unknownBaseline } from './unknown-baseline';
import { unknownConditionKey } from './unknown-condition-key';
import { unknownConditionOperator } from './unknown-condition-operator';
import { unknownCustomization } from './unknown-customization';
import { unknownDelegatedAdministrator } from './unknown-delegated-administrator';
import { unknownException } from './unknown-exception';
import { unknownExcludedAccount } from './unknown-excluded-account';
import { unknownGate } from './unknown-gate';
import { unknownGroup } from './unknown-group';
import { unknownGuardrail } from './unknown-guardrail';
import { unknownInlinePolicy } from './unknown-inline-policy';
import { unknownKey } from './unknown-key';
import { unknownNetworkPool } from './unknown-network-pool';
import { unknownOrganizationalUnit } from './unknown-organizational-unit';
import { unknownPermissionSet } from './unknown-permission-set';
import { unknownPlaceholder } from './unknown-placeholder';
import { unknownRouteTable } from './unknown-route-table';
import { unknownSharedAccount } from './unknown-shared-account';
import { unpinnedModule } from './unpinned-module';
import { unquotedAccountId } from './unquoted-account-id';
import { unreachableResource } from './unreachable-resource';
import { unreadableFile } from './unreadable-file';
import { unreviewedDeployRole } from './unreviewed-deploy-role';
import { unsafeException } from './unsafe-exception';
import { unusedBaseline } from './unused-baseline';
import { unusedCustomization } from './unused-customization';
import { unusedException } from './unused-exception';
import { unusedGroup } from './unused-group';
import { unusedGuardrail } from './unused-guardrail';
import { unusedOidcProvider } from './unused-oidc-provider';
import { unusedPermissionSet } from './unused-permission-set';
import { wrongType } from './wrong-type';
import { yamlSyntax } from './yaml-syntax';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  accessRoleForm,
  accountAliasForm,
  accountExpired,
  accountExpiring,
  accountIdForm,
  accountNameForm,
  accountNaming,
  accountNetworkForm,
  accountQuota,
  aliasBomb,
  allowExpired,
  allowForm,
  allowListLevel,
  allowTerm,
  analyzerNameForm,
  anomalyMonitorQuota,
  backupRetention,
  backupVaultForm,
  backupVaultMissing,
  baselineCycle,
  baselineRoleForm,
  bootstrapForm,
  breakGlassNotEssential,
  breakGlassTrust,
  budgetAction,
  budgetAlerts,
  budgetCeiling,
  budgetIncomplete,
  budgetNotify,
  budgetTopic,
  changeForm,
  cidrForm,
  cidrOutsidePool,
  closedOrganizationalUnit,
  closedSharedAccount,
  conditionOperatorFit,
  conditionValueForm,
  configBucket,
  configForm,
  configRulesForm,
  configRulesRecorder,
  conflictingSettings,
  conformancePackTemplate,
  contactForm,
  coveredStatement,
  customFieldForm,
  customizationCycle,
  customizationForm,
  customizationOptions,
  declaredByPolicy,
  deniedGlobalService,
  deployRoleForm,
  deployRoleQuota,
  dnsZoneForm,
  dnsZoneOutside,
  duplicateAccess,
  duplicateAccountAlias,
  duplicateAccountId,
  duplicateAccountName,
  duplicateAllow,
  duplicateCustomization,
  duplicateDeployRole,
  duplicateDnsZone,
  duplicateEmail,
  duplicateGuardrail,
  duplicateKey,
  duplicateOrganizationalUnit,
  duplicateSlug,
  emailForm,
  emailNaming,
  emptyFile,
  enrolledByOrganization,
  exceptionExpired,
  exceptionExpiring,
  exceptionForm,
  exceptionNeeded,
  exceptionTerm,
  exhaustedPool,
  expiryForm,
  groupForm,
  guardDutyFeatures,
  guardrailTestForm,
  guardrailTestName,
  inlinePolicyForm,
  invalidPattern,
  loggingForm,
  managementAccountRequest,
  managementPermissionSet,
  misplacedConditionKey,
  missingConditionKey,
  missingDns,
  missingField,
  missingFile,
  missingNetwork,
  missingSharedAccount,
  networkForm,
  networkNotShared,
  networkRegion,
  networkSize,
  noRequests,
  noTemplateSyntax,
  notAllowedValue,
  notInPartition,
  notUtf8,
  openDeployTrust,
  optInRegion,
  organizationConfigForm,
  organizationConfigRecorder,
  organizationIdForm,
  organizationNameForm,
  organizationalUnitDepth,
  organizationalUnitIdRule,
  organizationalUnitName,
  organizationalUnitQuota,
  orphanGuardrailTest,
  outOfRange,
  overlappingCidrs,
  permissionSetForm,
  permissionSetQuota,
  policyQuota,
  policyShape,
  policySize,
  policySlots,
  policyTypeNeedsProvider,
  powerlessDeployRole,
  regionForm,
  requiredTags,
  resolverForm,
  resolverPlace,
  roleLockedOut,
  rootOrganizationalUnit,
  securityAlertsForm,
  securityAuditAccount,
  securityHubStandards,
  securityServicesForm,
  servicePrincipalForm,
  serviceQuotaForm,
  siemForm,
  slugForm,
  stateForm,
  strayFile,
  tagLimits,
  terraformVersionForm,
  textNormalForm,
  unboundedDeployRole,
  unknownAction,
  unknownBaseline,
  unknownConditionKey,
  unknownConditionOperator,
  unknownCustomization,
  unknownDelegatedAdministrator,
  unknownException,
  unknownExcludedAccount,
  unknownGate,
  unknownGroup,
  unknownGuardrail,
  unknownInlinePolicy,
  unknownKey,
  unknownNetworkPool,
  unknownOrganizationalUnit,
  unknownPermissionSet,
  unknownPlaceholder,
  unknownRouteTable,
  unknownSharedAccount,
  unpinnedModule,
  unquotedAccountId,
  unreachableResource,
  unreadableFile,
  unreviewedDeployRole,
  unsafeException,
  unusedBaseline,
  unusedCustomization,
  unusedException,
  unusedGroup,
  unusedGuardrail,
  unusedOidcProvider,
  unusedPermissionSet,
  wrongType,
  yamlSyntax,
];
