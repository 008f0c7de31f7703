/** A query that is kept in Athena, to begin with. */
export interface LogQuestion {
  /** Part of its Terraform address. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly query: string;
}

/** @param account - id of the account to ask about, until somebody writes another one there */
export function logQuestions(account: string, region: string): readonly LogQuestion[] {
  const lastDays = (days: number) => `day >= date_format(current_date - interval '${days}' day, '%Y/%m/%d')`;
  return [
    {
      id: 'who-did-what',
      name: 'Who did what in an account',
      description: 'Changes in one account and region in the last seven days',
      query: `SELECT eventtime, useridentity.arn, eventsource, eventname, sourceipaddress, errorcode, requestparameters
FROM cloudtrail
WHERE account = '${account}' AND region = '${region}' AND ${lastDays(7)}
  AND readonly = 'false'
ORDER BY eventtime DESC
LIMIT 1000`,
    },
    {
      id: 'root-sign-ins',
      name: 'Sign-ins of a root user',
      description: 'Sign-ins of the root user of one account in the last thirty days, in any region',
      query: `SELECT eventtime, region, sourceipaddress, useragent, responseelements, additionaleventdata
FROM cloudtrail
WHERE account = '${account}' AND ${lastDays(30)}
  AND eventname = 'ConsoleLogin' AND useridentity.type = 'Root'
ORDER BY eventtime DESC`,
    },
    {
      id: 'denied-calls',
      name: 'Denied calls',
      description: 'Who was denied what in one account in the last seven days, and how often',
      query: `SELECT useridentity.arn, eventsource, eventname, errorcode, count(*) AS calls, max(eventtime) AS latest
FROM cloudtrail
WHERE account = '${account}' AND ${lastDays(7)}
  AND (errorcode LIKE '%AccessDenied%' OR errorcode LIKE '%UnauthorizedOperation%')
GROUP BY useridentity.arn, eventsource, eventname, errorcode
ORDER BY calls DESC
LIMIT 1000`,
    },
    {
      id: 'rejected-traffic',
      name: 'Rejected traffic',
      description: 'Where from and where to most traffic of one account was rejected in the last day',
      query: `SELECT srcaddr, dstaddr, dstport, sum(packets) AS packets
FROM flow_logs
WHERE account = '${account}' AND ${lastDays(1)}
  AND action = 'REJECT'
GROUP BY srcaddr, dstaddr, dstport
ORDER BY packets DESC
LIMIT 100`,
    },
  ];
}
