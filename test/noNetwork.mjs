// For `node --import`: refuses every connection, in threads too, and adds what was tried to the file that CANCU_CONNECTIONS names.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const refuse = (what) => () => {
  appendFileSync(process.env.CANCU_CONNECTIONS, `${what}\n`);
  throw new Error(`no network here: ${what}`);
};
net.Socket.prototype.connect = refuse('connect');
net.connect = net.createConnection = refuse('connect');
dgram.createSocket = refuse('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse('dns');
globalThis.fetch = refuse('fetch');
syncBuiltinESMExports();
