import { type Command, exitCodes } from '../command.js';
import { jsonOption, modelChoice, modelOptions, storeOption, storeUri } from '../options.js';

export const doctor: Command = {
  name: 'doctor',
  summary: { vi: 'máy này làm được gì, thiếu gì', en: 'what this machine can do, and what is missing' },
  arguments: [],
  options: [jsonOption, storeOption, ...modelOptions],
  run: async ({ options, screen, print }) => {
    const { doctor: examine } = await import('../../doctor/doctor.js');
    const { doctorView } = await import('../../view/doctor.js');
    const report = await examine(storeUri(options), modelChoice(options));
    await print(options.flag('json') ? JSON.stringify(report) : doctorView(report, screen));
    return report.problems.length === 0 ? exitCodes.done : exitCodes.attention;
  },
};
