import { type Command, exitCodes } from '../command.js';
import { jsonOption } from '../options.js';
import { usage } from '../report.js';

export const merge: Command = {
  name: 'merge',
  summary: {
    vi: 'gộp các kho (hoặc bản chụp) vào một kho; văn bản trùng nội dung chỉ còn một, giữ mọi nguồn',
    en: 'join stores (or snapshots) in one; a content that several hold is one document with all its sources',
  },
  arguments: [
    {
      form: '<store...>',
      help: {
        vi: 'kho hoặc bản chụp để gộp; chúng không bị thay đổi',
        en: 'stores or snapshots to join; they are not changed',
      },
    },
  ],
  options: [
    {
      flags: '--into <store>',
      help: { vi: 'kho đích; chưa có thì được tạo', en: 'the store to join them in; made where there is none' },
    },
    {
      flags: '--wait',
      help: { vi: 'đợi nếu kho đích đang được ghi', en: 'wait while another process writes that store' },
    },
    jsonOption,
  ],
  run: async ({ args, options, screen, language, print, tell, interrupted }) => {
    const into = options.text('into');
    if (into === undefined) throw usage('missing-argument', '--into', { command: 'merge' });
    const { merge: run } = await import('../../pipeline/merge.js');
    const { unwrap } = await import('../../records/failure.js');
    const { mergeView } = await import('../../view/snapshot.js');
    const { snapshotLabels } = await import('../../view/messages/snapshot.js');
    const { nowAndThen } = await import('../progress.js');
    const progress = nowAndThen(tell, snapshotLabels.merging, language);
    const summary = unwrap(
      await run(args, into, {
        wait: options.flag('wait'),
        signal: interrupted,
        onProgress: (store, done, all) => progress(done, all, store),
      }),
    );
    await print(options.flag('json') ? JSON.stringify(summary) : mergeView(summary, screen));
    return summary.interrupted ? exitCodes.interrupted : exitCodes.done;
  },
};
