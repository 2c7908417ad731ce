/** Which packages are installed, told by the files they bring, without loading any of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { type Ability, abilities, type DoctorReport } from '../records/doctor.js';

type Told = DoctorReport['abilities'][number];

interface Needed {
  /** One of these, the first that is there. */
  readonly packages: readonly string[];
  /** The package whose own it is, where it need not be one of ours. */
  readonly of?: string;
  /** Does the package's folder hold what it needs on this machine? */
  readonly complete?: (folder: string) => boolean;
}

const { platform, arch } = process;

const needed: Readonly<Record<Ability, readonly Needed[]>> = {
  web: [{ packages: ['linkedom'] }, { packages: ['@mozilla/readability'] }],
  word: [{ packages: ['mammoth'] }, { packages: ['cfb'] }],
  pdf: [{ packages: ['pdfjs-dist'] }],
  recognition: [
    { packages: ['tesseract.js-core'] },
    { packages: ['@tesseract.js-data/vie'], complete: (folder) => holds(folder, /\.traineddata(?:\.gz)?$/) },
    { packages: ['@hyzyla/pdfium'] },
    {
      packages: ['sharp'],
      // Its library for each system is a package of its own: sharp-linux-x64, sharp-linuxmusl-x64, sharp-win32-x64 …
      complete: (folder) =>
        namesIn(path.join(path.dirname(folder), '@img')).some(
          (name) => name.startsWith(`sharp-${platform}`) && name.endsWith(`-${arch}`),
        ),
    },
  ],
  vectors: [
    { packages: ['@huggingface/transformers'] },
    {
      packages: ['onnxruntime-node'],
      of: '@huggingface/transformers',
      complete: (folder) =>
        holds(path.join(folder, 'bin'), new RegExp(`[\\\\/]${platform}[\\\\/]${arch}[\\\\/].*\\.node$`)),
    },
  ],
  store: [
    {
      packages: ['@lancedb/lancedb'],
      // Its library for each system is a package of its own beside it.
      complete: (folder) =>
        readdirSync(path.dirname(folder)).some((name) => name.startsWith(`lancedb-${platform}-${arch}`)),
    },
  ],
};

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What each ability needs, and whether it is there. */
export function installed(): Told[] {
  return abilities.map((name) => {
    const parts = needed[name].map(part);
    return { name, ready: parts.every(({ version, complete }) => version !== null && complete), parts };
  });
}

function part({ packages, of, complete }: Needed): Told['parts'][number] {
  const owner = of === undefined ? null : folderOf(of, import.meta.url);
  const from = owner === null ? import.meta.url : path.join(owner, 'package.json');
  for (const name of packages) {
    const folder = folderOf(name, from);
    if (folder !== null)
      return { package: name, version: versionIn(folder), complete: complete === undefined || complete(folder) };
  }
  return { package: packages[0] ?? '', version: null, complete: false };
}

// Not `require.resolve`: many packages do not let their package.json be asked for.
function folderOf(name: string, from: string): string | null {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return (
    folders.map((folder) => path.join(folder, name)).find((folder) => existsSync(path.join(folder, 'package.json'))) ??
    null
  );
}

const Manifest = z.looseObject({ version: z.string() });
const versionIn = (folder: string): string =>
  Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).version;

const holds = (folder: string, file: RegExp): boolean =>
  existsSync(folder) &&
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => file.test(`${path.sep}${name}`));
