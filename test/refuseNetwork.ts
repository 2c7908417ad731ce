/** A module for `node --import` that refuses every connection and writes down that one was tried. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const source = (log: string): string => `
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
const refuse = (what) => () => {
  appendFileSync(${JSON.stringify(log)}, what + '\\n');
  throw new Error('no network in this test: ' + what);
};
net.Socket.prototype.connect = refuse('connect');
net.connect = net.createConnection = refuse('connect');
dgram.createSocket = refuse('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse('dns');
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
`;

/** Writes the module; the answer is the NODE_OPTIONS that load it into a process and into its worker threads. */
export function refuseNetwork(module: string, log: string): string {
  writeFileSync(module, source(log));
  return `--import=${pathToFileURL(module).href}`;
}
