/** Standard input and output as a transport that answers what was asked before its end: `printf … | cancu mcp` gets its answers. */
import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/** The official transport drops requests in flight when its input ends; this one keeps the input open until they are answered. */
export function patientTransport(
  input: Readable,
  output: Writable,
): { readonly transport: Transport; readonly closed: Promise<void> } {
  const held = new PassThrough();
  const inner = new StdioServerTransport(held, output);
  const waiting = new Set<string | number>();
  let close = (): void => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  let ended = false;
  const endIfDone = (): void => {
    if (ended && waiting.size === 0) held.end();
  };
  input.on('data', (chunk: Uint8Array) => held.write(chunk));
  input.on('end', () => {
    ended = true;
    // Requests of the last chunk are read in the next turn.
    setImmediate(endIfDone);
  });
  input.on('error', () => held.end());

  const transport: Transport = {
    start: () => {
      inner.onmessage = (message) => {
        if ('method' in message && 'id' in message) waiting.add(message.id);
        transport.onmessage?.(message);
      };
      inner.onclose = () => {
        transport.onclose?.();
        close();
      };
      inner.onerror = (error) => transport.onerror?.(error);
      return inner.start();
    },
    send: async (message) => {
      await inner.send(message);
      if (!('method' in message) && message.id !== undefined) waiting.delete(message.id);
      endIfDone();
    },
    close: () => {
      input.destroy();
      return inner.close();
    },
  };
  return { transport, closed };
}
