/**
 * An expected failure, as a value: why (`reason`, an id with a message in each language), where, and what the message needs.
 * Thrown errors are for bugs and for the outermost door.
 */
export interface Failure {
  readonly reason: string;
  /** The file, store, option or key that is meant. */
  readonly where: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export function failed(reason: string, where: string, data?: Readonly<Record<string, string | number>>): Result<never> {
  return { ok: false, failure: data === undefined ? { reason, where } : { reason, where, data } };
}

/** Carries a failure out of a place that can only throw, to the door that shows it. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.reason}: ${failure.where}`);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** The value, or the failure thrown for the door to show. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure);
}
