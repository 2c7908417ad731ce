import { type Command, exitCodes } from '../command.js';
import { jsonOption, registryOption, storeOption, storeUri } from '../options.js';

export const snapshot: Command = {
  name: 'snapshot',
  summary: {
    vi: 'chụp kho và sổ đăng ký thành bản có ngày và mã kiểm tra, để bài viết dẫn được',
    en: 'write a dated, checksummed copy of store and registry that a paper can cite',
  },
  arguments: [
    {
      form: '<path>',
      help: { vi: 'thư mục mới, hoặc tệp .zip', en: 'a new folder, or a .zip file' },
    },
  ],
  options: [
    {
      flags: '--verify',
      help: {
        vi: 'kiểm tra bản chụp ở đó có còn nguyên vẹn không',
        en: 'check whether the snapshot there is still whole',
      },
    },
    registryOption,
    jsonOption,
    storeOption,
  ],
  run: async ({ args, options, screen, language, print, tell, interrupted }) => {
    const { unwrap } = await import('../../records/failure.js');
    const { snapshotView } = await import('../../view/snapshot.js');
    const path = args[0] ?? '';
    if (options.flag('verify')) {
      const { verifySnapshot } = await import('../../snapshot/verify.js');
      const answer = unwrap(await verifySnapshot(path));
      await print(options.flag('json') ? JSON.stringify(answer) : snapshotView(answer, 'sound', screen));
      return answer.problems.length === 0 ? exitCodes.done : exitCodes.attention;
    }
    const { takeSnapshot } = await import('../../snapshot/take.js');
    const { registryLayers } = await import('../registries.js');
    const { snapshotLabels } = await import('../../view/messages/snapshot.js');
    const { nowAndThen } = await import('../progress.js');
    const answer = unwrap(
      await takeSnapshot(storeUri(options), path, {
        registry: await registryLayers(options),
        signal: interrupted,
        onProgress: nowAndThen(tell, snapshotLabels.copying, language),
      }),
    );
    await print(options.flag('json') ? JSON.stringify(answer) : snapshotView(answer, 'made', screen));
    return exitCodes.done;
  },
};
