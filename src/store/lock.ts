/**
 * One writer at a time in a folder: a lock file with who holds it. Made without flock, which Windows lacks and network drives ignore.
 * A holder that was killed is recognised by its process id (same machine), by a restart of the machine, or by its silence.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { failed, type Result, success } from '../records/failure.js';

export const LOCK_FILE = 'cancu.lock';

/** A holder touches its lock this often … */
const HEARTBEAT_MS = 5_000;
/** … and is taken for dead after this silence: it was on another machine, or its process id has a new bearer. */
const SILENCE_MS = 120_000;
/** A lock file without content for this long was left by a process killed between making and filling it. */
const EMPTY_MS = 5_000;
const RETRY_MS = 250;

const Holder = z.object({ pid: z.int(), host: z.string(), token: z.string(), started: z.string() });
type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** False where another process took the lock over, as after a long sleep of the machine. */
  readonly held: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

export interface LockOptions {
  /** Wait for the other writer instead of giving up. */
  readonly wait?: boolean;
  readonly signal?: AbortSignal;
}

/** Locks a store that is a folder (made if need be). */
export async function lockFolder(folder: string, options: LockOptions = {}): Promise<Result<Lock>> {
  const file = path.join(folder, LOCK_FILE);
  try {
    await mkdir(folder, { recursive: true });
    return await acquire(folder, file, options);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed('store-unwritable', folder, { code: String(error.code) });
  }
}

async function acquire(folder: string, file: string, options: LockOptions): Promise<Result<Lock>> {
  for (;;) {
    const holder: Holder = {
      pid: process.pid,
      host: os.hostname(),
      token: randomUUID(),
      started: new Date().toISOString(),
    };
    if (await create(file, holder)) return success(held(file, holder));
    const other = await holderOf(file);
    if (other.state === 'gone') continue;
    if (other.state === 'dead') {
      await removeDead(file, other.content);
      continue;
    }
    if (other.state === 'held' && options.wait !== true) {
      const { pid, host, started } = other.holder;
      return failed('store-locked', folder, { pid, host, started, file });
    }
    if (options.signal?.aborted === true) return failed('interrupted', folder);
    await pause(RETRY_MS);
  }
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(JSON.stringify(holder));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    // On Windows a file that is being deleted answers EPERM or EBUSY for a moment.
    if (error instanceof Error && 'code' in error && ['EEXIST', 'EPERM', 'EBUSY'].includes(String(error.code)))
      return false;
    throw error;
  }
}

type Other =
  | { readonly state: 'gone' | 'filling' }
  | { readonly state: 'dead'; readonly content: string }
  | { readonly state: 'held'; readonly holder: Holder };

async function holderOf(file: string): Promise<Other> {
  const content = await readFile(file, 'utf8').catch(() => null);
  const touched = await stat(file).catch(() => null);
  if (content === null || touched === null) return { state: 'gone' };
  const silenceMs = Date.now() - touched.mtimeMs;
  const holder = parsed(content);
  if (holder === null) return silenceMs > EMPTY_MS ? { state: 'dead', content } : { state: 'filling' };
  const dead = silenceMs > SILENCE_MS || (holder.host === os.hostname() && !alive(holder));
  return dead ? { state: 'dead', content } : { state: 'held', holder };
}

function parsed(content: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Is the holder's process still there? One from before the machine's last start is not, whoever has its id now. */
function alive(holder: Holder): boolean {
  const machineStarted = Date.now() - os.uptime() * 1000;
  // A minute of grace: clocks are set after the start.
  if (Date.parse(holder.started) < machineStarted - 60_000) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes a dead lock out of the way. Two may try: only the one that moves this very lock aside may go on. */
async function removeDead(file: string, content: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved !== null && moved !== content) {
    // Somebody else was quicker, and this is their new lock: put it back.
    await rename(aside, file);
    return;
  }
  await rm(aside, { force: true });
}

function held(file: string, holder: Holder): Lock {
  const mine = async (): Promise<boolean> =>
    parsed(await readFile(file, 'utf8').catch(() => ''))?.token === holder.token;
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    held: mine,
    release: async () => {
      clearInterval(heartbeat);
      if (await mine()) await rm(file, { force: true });
    },
  };
}
