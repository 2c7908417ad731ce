/** Names of files within a file. Nothing is ever written under them; all the same, a name that leads out of its folder is refused. */
import type { Failure } from '../../records/failure.js';
import type { Member, Opened } from '../reader.js';

/** What systems put into archives beside the files of their users. */
const NO_DOCUMENT = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Takes files in; gives them in the order of their names. */
export interface Gathering {
  readonly add: (name: string, bytes: Uint8Array) => void;
  readonly fail: (name: string, reason: 'encrypted' | 'broken' | 'unsupported-format', format?: string) => void;
  /** Is it a name for a file that is wanted at all? What leads out of the folder is noted as a failure. */
  readonly wants: (name: string) => boolean;
  readonly opened: () => Opened;
}

export function gather(path: string): Gathering {
  const members = new Map<string, Member>();
  const failures: Failure[] = [];
  const within = (name: string): string => `${path}/${plain(name)}`;
  return {
    add: (name, bytes) => {
      let own = within(name);
      for (let i = 2; members.has(own); i++) own = `${within(name)} (${i})`;
      members.set(own, { name: own, bytes });
    },
    fail: (name, reason, format) =>
      failures.push({ reason, where: within(name), data: format === undefined ? {} : { format } }),
    wants: (name) => {
      if (!leavesFolder(name)) return !NO_DOCUMENT.test(plain(name));
      failures.push({ reason: 'leaves-folder', where: path, data: { name } });
      return false;
    },
    opened: () => ({
      members: [...members.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      failures,
    }),
  };
}

const plain = (name: string): string => name.replaceAll('\\', '/').replace(/\/{2,}/g, '/');

const leavesFolder = (name: string): boolean =>
  /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0');
