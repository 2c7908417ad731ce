/**
 * A page as a browser shows it: headless Chromium, driven over a pair of pipes (DevTools protocol), so that no package and no port is
 * needed. Tests skip visibly where there is no browser: `describe.skipIf(chromium === null)`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** Debian's package, or what CHROME_PATH names; null where there is none. */
export const chromium: string | null =
  [process.env['CHROME_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== '' && existsSync(path),
  ) ?? null;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export interface OpenPage {
  /** Console errors and warnings, uncaught exceptions, violations of the page's policy, as they come. */
  readonly complaints: readonly string[];
  /** Addresses asked for, other than the page itself and what it carries inside (data:, blob:). */
  readonly requests: readonly string[];
  /** The value of an expression, as JSON carries it. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses a key by its name: "Tab", "Enter", "ArrowRight", "a". */
  readonly press: (key: string) => Promise<void>;
  /** Presses and releases the mouse at a point of the window. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** A PNG of the window, written to a file if one is named. */
  readonly screenshot: (file?: string) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

const DEADLINE_MS = 60_000;
/** A page is looked at when it has loaded and its scripts had this long. */
const SETTLE_MS = 300;
const NO_OUTSIDE = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', ...NO_OUTSIDE];

/** Opens a file of this machine in a fresh browser. */
export async function openPage(
  file: string,
  { width = 1280, height = 800, dark = false }: Look = {},
): Promise<OpenPage> {
  if (chromium === null) throw new Error('there is no Chromium');
  const profile = mkdtempSync(join(tmpdir(), 'cancu-chromium-'));
  const browser = spawn(
    chromium,
    [
      ...FLAGS,
      `--user-data-dir=${profile}`,
      `--window-size=${width},${height}`,
      '--remote-debugging-pipe',
      'about:blank',
    ],
    // A group of its own, so that its children go with it and leave its folder alone.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const gone = once(browser, 'exit');
  const close = async (): Promise<void> => {
    if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const talk = conversation(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
    const url = pathToFileURL(file).href;
    const complaints: string[] = [];
    const requests: string[] = [];
    talk.hear((method, params) => {
      const complaint = complaintOf(method, params);
      if (complaint !== null) complaints.push(complaint);
      if (method === 'Network.requestWillBeSent') {
        const asked = String(at(params, 'request', 'url'));
        if (asked !== url && !/^(?:data|blob):/.test(asked)) requests.push(asked);
      }
    });
    const { targetId } = await talk.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await talk.ask('Target.attachToTarget', { targetId, flatten: true });
    const ask = (method: string, params: object = {}) => talk.ask(method, params, String(sessionId));
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await ask(`${domain}.enable`);
    await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    await ask('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
    const loaded = talk.next('Page.loadEventFired');
    await ask('Page.navigate', { url });
    await loaded;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return {
      complaints,
      requests,
      evaluate: async (expression) => {
        const answer = await ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
        if (answer['exceptionDetails'] !== undefined) throw new Error(JSON.stringify(answer['exceptionDetails']));
        return at(answer, 'result', 'value');
      },
      press: async (key) => {
        const text = key.length === 1 ? { text: key } : key === 'Enter' ? { text: '\r' } : {};
        const code = KEY_CODES[key] ?? 0;
        await ask('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode: code, ...text });
        await ask('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
      },
      click: async (x, y) => {
        const button = { x, y, button: 'left', clickCount: 1 };
        await ask('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
        await ask('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
        await ask('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
      },
      screenshot: async (to) => {
        const { data } = await ask('Page.captureScreenshot', { format: 'png' });
        const png = Buffer.from(String(data), 'base64');
        if (to !== undefined) writeFileSync(to, png);
        return png;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

type Params = Readonly<Record<string, unknown>>;
type Hearer = (method: string, params: Params) => void;

/** Messages over the pipes: JSON, each ended by a NUL. */
function conversation(to: Writable, from: Readable) {
  const waiting = new Map<number, { resolve: (value: Params) => void; reject: (error: Error) => void }>();
  const hearers = new Set<Hearer>();
  let id = 0;
  let rest: Buffer = Buffer.alloc(0);
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = object(JSON.parse(rest.subarray(0, end).toString('utf8')));
      rest = rest.subarray(end + 1);
      const asked = waiting.get(Number(message['id']));
      if (asked === undefined) {
        for (const hear of hearers) hear(String(message['method']), object(message['params'] ?? {}));
        continue;
      }
      waiting.delete(Number(message['id']));
      if (message['error'] === undefined) asked.resolve(object(message['result'] ?? {}));
      else asked.reject(new Error(JSON.stringify(message['error'])));
    }
  });
  const inTime = <T>(promise: Promise<T>, what: string): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Chromium did not answer: ${what}`)), DEADLINE_MS);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };
  return {
    hear: (hearer: Hearer): void => {
      hearers.add(hearer);
    },
    ask: (method: string, params: object, sessionId?: string): Promise<Params> => {
      id += 1;
      const answer = new Promise<Params>((resolve, reject) => waiting.set(id, { resolve, reject }));
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
      return inTime(answer, method);
    },
    next: (wanted: string): Promise<void> =>
      inTime(
        new Promise((resolve) => {
          hearers.add((method) => {
            if (method === wanted) resolve();
          });
        }),
        wanted,
      ),
  };
}

function complaintOf(method: string, params: Params): string | null {
  if (method === 'Runtime.exceptionThrown') return JSON.stringify(params['exceptionDetails']);
  if (method === 'Log.entryAdded' && /error|warning/.test(String(at(params, 'entry', 'level'))))
    return String(at(params, 'entry', 'text'));
  if (method === 'Runtime.consoleAPICalled' && /error|warning|assert/.test(String(params['type'])))
    return JSON.stringify(params['args']);
  return null;
}

const object = (value: unknown): Params =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((inner, name) => object(inner)[name], value);
