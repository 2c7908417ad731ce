/** Progress of an ingest: a bar on a terminal, a line now and then on anything else. Always on standard error. */
import { Presets, SingleBar } from 'cli-progress';
import type { IngestProgress } from '../pipeline/ingest.js';
import { labels } from '../view/messages/labels.js';
import { type Language, type Message, say } from '../view/messages/message.js';

const LINE_EVERY_MS = 5000;

export interface Progress {
  readonly show: (progress: IngestProgress) => void;
  /** Prints a line without spoiling the bar. */
  readonly tell: (text: string) => void;
  readonly end: () => void;
}

export function progressOf(stream: NodeJS.WriteStream, language: Language): Progress {
  return stream.isTTY ? bar(stream, language) : lines(stream, language);
}

function bar(stream: NodeJS.WriteStream, language: Language): Progress {
  const format = say(labels.progressBar, language);
  const drawn = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const started = performance.now();
  let running = false;
  return {
    show: ({ found, done, characters, failed }) => {
      const rate = done / Math.max(0.001, (performance.now() - started) / 1000);
      const shown = { rate: rate.toFixed(1), millions: (characters / 1e6).toFixed(1), failed };
      if (!running) drawn.start(found, done, shown);
      running = true;
      drawn.setTotal(found);
      drawn.update(done, shown);
    },
    // The bar draws itself anew on the next line.
    tell: (text) => stream.write(`\r\u001B[K${text}\n`),
    end: () => drawn.stop(),
  };
}

function lines(stream: NodeJS.WriteStream, language: Language): Progress {
  let last = performance.now();
  return {
    show: ({ found, done, failed }) => {
      if (performance.now() - last < LINE_EVERY_MS) return;
      last = performance.now();
      stream.write(`${say(labels.progressLine, language, { done, found, failed })}\n`);
    },
    tell: (text) => stream.write(`${text}\n`),
    end: () => {},
  };
}

/** A line now and then of a work that is told by two numbers; a short one says nothing. */
export function nowAndThen(
  tell: (text: string) => void,
  message: Message,
  language: Language,
): (done: number, all: number, store?: string) => void {
  let last = performance.now();
  return (done, all, store = '') => {
    if (performance.now() - last < LINE_EVERY_MS) return;
    last = performance.now();
    tell(say(message, language, { done, all, store }));
  };
}
