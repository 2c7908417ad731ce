/** The rules of the check, one line each. */
import { checkRules } from '../../check/rules/index.js';
import { ruleSummaries } from '../messages/check.js';
import { severityLabels } from '../messages/checkLabels.js';
import { say } from '../messages/message.js';
import { type Screen, styled } from '../screen.js';

export function rulesView(screen: Screen): string {
  const longest = Math.max(...checkRules.map(({ name }) => name.length));
  return checkRules
    .map(({ name, severity }) => {
      const summary = ruleSummaries[name];
      if (summary === undefined) throw new Error(`the rule "${name}" has no summary`);
      const mark = say(severityLabels[severity], screen.language);
      return `${styled(screen, 'bold', name.padEnd(longest))}  ${mark.padEnd(8)}  ${say(summary, screen.language)}`;
    })
    .join('\n');
}
