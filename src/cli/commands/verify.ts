import type { VerificationAnswer } from '../../records/answers.store.js';
import { type Command, exitCodes } from '../command.js';
import { jsonOption, storeOption, storeUri } from '../options.js';

export const verify: Command = {
  name: 'verify',
  summary: { vi: 'kiểm tra kho có nguyên vẹn không', en: 'check the store against itself' },
  arguments: [],
  options: [jsonOption, storeOption],
  run: async ({ options, screen, print }) => {
    const { verify: run } = await import('../../store/index.js');
    const { unwrap } = await import('../../records/failure.js');
    const { verificationView } = await import('../../view/verification.js');
    const verification = unwrap(await run(storeUri(options)));
    const answer: VerificationAnswer = { schemaVersion: '1', ...verification };
    await print(options.flag('json') ? JSON.stringify(answer) : verificationView(verification, screen));
    return verification.problems.length === 0 ? exitCodes.done : exitCodes.attention;
  },
};
