import { accessRoleForm } from './access-role-form';
import { accountAliasForm } from './account-alias-form';
import { accountIdForm } from './account-id-form';
import { accountNameForm } from './account-name-form';
import { accountNaming } from './account-naming';
import { accountQuota } from './account-quota';
import { aliasBomb } from './alias-bomb';
import { allowListLevel } from './allow-list-level';
import { analyzerNameForm } from './analyzer-name-form';
import { baselineCycle } from './baseline-cycle';
import { changeForm } from './change-form';
import { closedOrganizationalUnit } from './closed-organizational-unit';
import { conditionOperatorFit } from './condition-operator-fit';
import { conditionValueForm } from './condition-value-form';
import { conflictingSettings } from './conflicting-settings';
import { contactForm } from './contact-form';
import { coveredStatement } from './covered-statement';
import { customFieldForm } from './custom-field-form';
import { deniedGlobalService } from './denied-global-service';
import { duplicateAccountAlias } from './duplicate-account-alias';
import { duplicateAccountId } from './duplicate-account-id';
import { duplicateAccountName } from './duplicate-account-name';
import { duplicateEmail } from './duplicate-email';
import { duplicateGuardrail } from './duplicate-guardrail';
import { duplicateKey } from './duplicate-key';
import { duplicateOrganizationalUnit } from './duplicate-organizational-unit';
import { duplicateSlug } from './duplicate-slug';
import { emailForm } from './email-form';
import { emailNaming } from './email-naming';
import { emptyFile } from './empty-file';
import { guardrailTestForm } from './guardrail-test-form';
import { guardrailTestName } from './guardrail-test-name';
import { invalidPattern } from './invalid-pattern';
import { managementAccountRequest } from './management-account-request';
import { misplacedConditionKey } from './misplaced-condition-key';
import { missingConditionKey } from './missing-condition-key';
import { missingField } from './missing-field';
import { missingFile } from './missing-file';
import { noRequests } from './no-requests';
import { noTemplateSyntax } from './no-template-syntax';
import { notAllowedValue } from './not-allowed-value';
import { notInPartition } from './not-in-partition';
import { notUtf8 } from './not-utf8';
import { optInRegion } from './opt-in-region';
import { organizationNameForm } from './organization-name-form';
import { organizationalUnitDepth } from './organizational-unit-depth';
import { organizationalUnitName } from './organizational-unit-name';
import { organizationalUnitQuota } from './organizational-unit-quota';
import { orphanGuardrailTest } from './orphan-guardrail-test';
import { outOfRange } from './out-of-range';
import { policyQuota } from './policy-quota';
import { policyShape } from './policy-shape';
import { policySize } from './policy-size';
import { policySlots } from './policy-slots';
import { policyTypeNeedsProvider } from './policy-type-needs-provider';
import { regionForm } from './region-form';
import { requiredTags } from './required-tags';
import { roleLockedOut } from './role-locked-out';
import { rootOrganizationalUnit } from './root-organizational-unit';
import type { Rule } from './rule';
import { servicePrincipalForm } from './service-principal-form';
import { slugForm } from './slug-form';
import { stateForm } from './state-form';
import { strayFile } from './stray-file';
import { tagLimits } from './tag-limits';
import { terraformVersionForm } from './terraform-version-form';
import { textNormalForm } from './text-normal-form';
import { unknownAction } from './unknown-action';
import { unknownBaseline } from './unknown-baseline';
import { unknownConditionKey } from './unknown-condition-key';
import { unknownConditionOperator } from './unknown-condition-operator';
import { unknownException } from './unknown-exception';
import { unknownGuardrail } from './unknown-guardrail';
import { unknownKey } from './unknown-key';
import { unknownOrganizationalUnit } from './unknown-organizational-unit';
import { unknownPlaceholder } from './unknown-placeholder';
import { unknownSharedAccount } from './unknown-shared-account';
import { unquotedAccountId } from './unquoted-account-id';
import { unreachableResource } from './unreachable-resource';
import { unreadableFile } from './unreadable-file';
import { unsafeException } from './unsafe-exception';
import { unusedBaseline } from './unused-baseline';
import { unusedGuardrail } from './unused-guardrail';
import { wrongType } from './wrong-type';
import { yamlSyntax } from './yaml-syntax';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  accessRoleForm,
  accountAliasForm,
  accountIdForm,
  accountNameForm,
  accountNaming,
  accountQuota,
  aliasBomb,
  allowListLevel,
  analyzerNameForm,
  baselineCycle,
  changeForm,
  closedOrganizationalUnit,
  conditionOperatorFit,
  conditionValueForm,
  conflictingSettings,
  contactForm,
  coveredStatement,
  customFieldForm,
  deniedGlobalService,
  duplicateAccountAlias,
  duplicateAccountId,
  duplicateAccountName,
  duplicateEmail,
  duplicateGuardrail,
  duplicateKey,
  duplicateOrganizationalUnit,
  duplicateSlug,
  emailForm,
  emailNaming,
  emptyFile,
  guardrailTestForm,
  guardrailTestName,
  invalidPattern,
  managementAccountRequest,
  misplacedConditionKey,
  missingConditionKey,
  missingField,
  missingFile,
  noRequests,
  noTemplateSyntax,
  notAllowedValue,
  notInPartition,
  notUtf8,
  optInRegion,
  organizationNameForm,
  organizationalUnitDepth,
  organizationalUnitName,
  organizationalUnitQuota,
  orphanGuardrailTest,
  outOfRange,
  policyQuota,
  policyShape,
  policySize,
  policySlots,
  policyTypeNeedsProvider,
  regionForm,
  requiredTags,
  roleLockedOut,
  rootOrganizationalUnit,
  servicePrincipalForm,
  slugForm,
  stateForm,
  strayFile,
  tagLimits,
  terraformVersionForm,
  textNormalForm,
  unknownAction,
  unknownBaseline,
  unknownConditionKey,
  unknownConditionOperator,
  unknownException,
  unknownGuardrail,
  unknownKey,
  unknownOrganizationalUnit,
  unknownPlaceholder,
  unknownSharedAccount,
  unquotedAccountId,
  unreachableResource,
  unreadableFile,
  unsafeException,
  unusedBaseline,
  unusedGuardrail,
  wrongType,
  yamlSyntax,
];
