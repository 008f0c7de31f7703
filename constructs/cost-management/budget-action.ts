import { BudgetsBudgetAction } from '@cdktf/provider-aws/lib/budgets-budget-action';
import { Construct } from 'constructs';
import { terraformText } from '../terraform-text';

export interface BudgetActionProps {
  readonly accountId: string;
  readonly budgetName: string;
  /** Percent of the budget. */
  readonly at: number;
  readonly policyId: string;
  readonly roleArn: string;
  readonly notify: readonly string[];
  readonly topicArn: string | undefined;
}

/** Has AWS Budgets attach a service control policy to the account when a part of its budget is spent. */
export class BudgetAction extends Construct {
  constructor(scope: Construct, id: string, props: BudgetActionProps) {
    super(scope, id);
    const { accountId, budgetName, at, policyId, roleArn, notify, topicArn } = props;
    new BudgetsBudgetAction(this, 'Default', {
      budgetName,
      actionType: 'APPLY_SCP_POLICY',
      approvalModel: 'AUTOMATIC',
      notificationType: 'ACTUAL',
      executionRoleArn: roleArn,
      actionThreshold: { actionThresholdType: 'PERCENTAGE', actionThresholdValue: at },
      definition: { scpActionDefinition: { policyId, targetIds: [accountId] } },
      subscriber: [
        ...notify.map((email) => ({ subscriptionType: 'EMAIL', address: terraformText(email) })),
        ...(topicArn === undefined ? [] : [{ subscriptionType: 'SNS', address: topicArn }]),
      ],
    });
  }
}
