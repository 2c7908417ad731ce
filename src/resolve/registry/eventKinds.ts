/** What can happen to a regulation; apart from the registry, so that a command's options load nothing else. */
export const eventKinds = [
  'issued',
  /** It takes effect, or takes effect again; for a day that its own row does not tell. */
  'in-force',
  'amended',
  'partly-replaced',
  'replaced',
  'repealed',
  'expired',
  'suspended',
  'executed',
  'concluded',
  'absorbed',
  /** A later paper says that it stays alive. */
  'continued',
  /** Somebody who may say so looked and found it in force ("còn hiệu lực" in a list of the ministry). */
  'confirmed-valid',
  /** A new paper on the same subject; words of repeal were not seen. */
  'succeeded',
  'issuer-merged',
] as const;
export type EventKind = (typeof eventKinds)[number];
