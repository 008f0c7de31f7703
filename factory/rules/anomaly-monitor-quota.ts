import { customAnomalyMonitors } from '../aws/budget-limits';
import type { Rule } from './rule';
import { budgetsOfAccounts } from './shared/budgets';

/**
 * More accounts with a monitor of Cost Anomaly Detection than a management account may have monitors.
 * https://aws.amazon.com/aws-cost-management/aws-cost-anomaly-detection/faqs/
 */
export const anomalyMonitorQuota: Rule = {
  id: 'anomaly-monitor-quota',
  check(workspace, report) {
    const watched = budgetsOfAccounts(workspace).filter(({ budget }) => (budget?.anomalyImpact ?? 0) > 0);
    const { file, data } = workspace.organization;
    const quota = data.quotas?.anomalyMonitors ?? customAnomalyMonitors;
    if (watched.length <= quota) return;
    report({
      file,
      message: `${watched.length} accounts have "anomalyImpact", and so a monitor each; the quota of the management account is ${quota}. Set it on fewer OUs, or to 0 where little is spent.`,
    });
  },
};
