/** The settings of a check (`pipelines/check.yaml`): which rules look, how grave their findings are, and what is kept quiet for which reason. */
import { z } from 'zod';
import { checkRules } from '../check/rules/index.js';
import type { ConfiguredSuppression } from '../check/suppressions.js';
import { Severity } from '../records/check.js';
import { type Result, success } from '../records/failure.js';
import { parseYaml, yamlAt } from './yamlFile.js';

const names = checkRules.map(({ name }) => name);
const RuleName = z.enum(names);
const Setting = z.union([Severity, z.literal('off')]);

const CheckFile = z.strictObject({
  rules: z.strictObject(Object.fromEntries(names.map((name) => [name, Setting.optional()]))).prefault({}),
  ignore: z
    .array(z.strictObject({ rule: RuleName, text: z.string().min(1).optional(), reason: z.string().min(1) }))
    .default([]),
});

const takes: Readonly<Record<string, string>> = {
  rules: 'RULE: error | warning | info | off',
  ...Object.fromEntries(names.map((name) => [`rules.${name}`, 'error | warning | info | off'])),
  ignore: '- rule: …, text: …, reason: …',
  'ignore.rule': names.join(' | '),
  'ignore.text': '217-QĐ/TW, …',
  'ignore.reason': 'đã đối chiếu bản gốc, …',
};

export interface CheckSettings {
  readonly rules: Readonly<Record<string, z.infer<typeof Setting>>>;
  readonly ignore: readonly ConfiguredSuppression[];
}

export async function readCheckSettings(file: string): Promise<Result<CheckSettings>> {
  const content = await yamlAt(file);
  return content.ok ? parseCheckSettings(content.value, file) : content;
}

export function parseCheckSettings(content: string, file: string): Result<CheckSettings> {
  const parsed = parseYaml(content, file, CheckFile, takes);
  if (!parsed.ok) return parsed;
  const rules: Record<string, z.infer<typeof Setting>> = {};
  for (const [name, setting] of Object.entries(parsed.value.rules)) if (setting !== undefined) rules[name] = setting;
  const ignore = parsed.value.ignore.map(({ rule, text, reason }) => ({ rule, text: text ?? null, reason }));
  return success({ rules, ignore });
}
