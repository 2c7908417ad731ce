import { labels } from '../../view/messages/labels.js';
import { say } from '../../view/messages/message.js';
import { type Command, exitCodes } from '../command.js';
import { filterOptions, jsonOption, limitOption, storeOption } from '../options.js';

const DEFAULT_LIMIT = 100;

export const deadlines: Command = {
  name: 'deadlines',
  summary: { vi: 'các thời hạn trong toàn kho', en: 'the deadlines of the whole store' },
  arguments: [],
  options: [
    ...filterOptions.filter(({ flags }) => /--(from|to) /.test(flags)),
    {
      flags: '--format <format>',
      help: { vi: 'cách trình bày; ics là tệp lịch', en: 'how to show it; ics is a calendar file' },
      choices: ['table', 'json', 'ics'],
      fallback: 'table',
    },
    limitOption(DEFAULT_LIMIT),
    jsonOption,
    storeOption,
  ],
  run: async ({ options, screen, language, print, tell }) => {
    const { withStore } = await import('../stores.js');
    const { listDeadlines } = await import('../../search/lists.js');
    const { deadlinesView } = await import('../../view/answers.js');
    const { calendarOf } = await import('../../view/calendar.js');
    const from = options.text('from') ?? null;
    const to = options.text('to') ?? null;
    const answer = await withStore(options, (store) => listDeadlines(store, { from, to }));
    const format = options.flag('json') ? 'json' : options.text('format');
    if (format === 'json') {
      await print(JSON.stringify(answer));
    } else if (format === 'ics') {
      const { text, undated } = calendarOf(answer, language);
      await print(text);
      if (undated > 0) tell(say(labels.undatedDeadlines, language, { count: undated }));
    } else {
      const most = options.number('limit') ?? DEFAULT_LIMIT;
      await print(deadlinesView({ ...answer, deadlines: answer.deadlines.slice(0, most) }, screen));
      if (answer.deadlines.length > most) tell(say(labels.more, language, { count: answer.deadlines.length - most }));
    }
    return exitCodes.done;
  },
};
