/** `cancu doctor` tells what is there and what is not, and touches nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DoctorReport } from '../src/records/doctor.js';
import { cancu, inCheckout, sample, temporaryFolder } from './support.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

function report(args: readonly string[], code = 0): DoctorReport {
  const run = cancu(['doctor', '--json', ...args]);
  expect(run, run.err).toMatchObject({ code, err: '' });
  return DoctorReport.parse(JSON.parse(run.out));
}

const manifest = (path: string): { version: string; dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

describe('cancu doctor', () => {
  it('finds this installation in order, with the versions that are installed', () => {
    const { abilities, model, store, disk, problems } = report(['--store', at('none')]);
    expect(problems).toEqual([]);
    for (const { package: name, version } of abilities.flatMap(({ parts }) => parts)) {
      const asked = manifest(inCheckout('.')).dependencies?.[name];
      if (asked !== undefined) expect([name, version]).toEqual([name, asked]);
    }
    expect(model).toMatchObject({ id: 'vi-admin-e5-small', dimension: 384 });
    expect(store).toMatchObject({ state: 'absent', documents: null });
    expect(disk?.freeMegabytes).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fits on one screen, in both languages', () => {
    for (const language of ['vi', 'en']) {
      const run = cancu(['doctor', '--lang', language, '--store', at('none')]);
      expect(run).toMatchObject({ code: 0, err: '' });
      const lines = run.out.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(20);
      expect(run.out).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it('counts what a store holds', () => {
    const store = at('store');
    const pipeline = ['--pipeline', inCheckout('pipelines/text-only.yaml')];
    expect(cancu(['ingest', sample('tw-chi-thi-49-2015.txt'), '--store', store, ...pipeline]).code).toBe(0);
    expect(report(['--store', store]).store).toMatchObject({ state: 'ready', documents: 1, model: null });
  });

  it('names what is wrong with a store or a model, and how to mend it', () => {
    mkdirSync(at('other'));
    writeFileSync(at('other/notes.txt'), 'Không phải kho.');
    const { store, model, problems } = report(['--store', at('other'), '--model', at('nowhere')], 1);
    expect([store.state, model]).toEqual(['unusable', null]);
    expect(problems.map(({ reason }) => reason)).toEqual(['model-not-found', 'store-foreign']);
    const run = cancu(['doctor', '--store', at('other'), '--lang', 'vi']);
    expect(run.code).toBe(1);
    expect(run.out).toContain('không phải kho của cancu');
  });

  it('names the packages that are missing, and works without them', () => {
    const copy = at('program');
    mkdirSync(join(copy, 'node_modules'), { recursive: true });
    cpSync(inCheckout('dist'), join(copy, 'dist'), { recursive: true });
    for (const name of ['package.json', 'pipelines']) cpSync(inCheckout(name), join(copy, name), { recursive: true });
    mkdirSync(join(copy, 'src'));
    symlinkSync(inCheckout('models'), join(copy, 'models'), 'junction');
    symlinkSync(inCheckout('src/vocabulary'), join(copy, 'src/vocabulary'), 'junction');
    for (const name of readdirSync(inCheckout('node_modules')).filter((each) => each !== 'mammoth'))
      if (!name.startsWith('.'))
        symlinkSync(inCheckout(`node_modules/${name}`), join(copy, 'node_modules', name), 'junction');
    const main = join(copy, 'dist/cli/main.js');
    const run = spawnSync(process.execPath, [main, 'doctor', '--json', '--store', at('none')], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(1);
    const { abilities, problems } = DoctorReport.parse(JSON.parse(run.stdout));
    expect(abilities.find(({ name }) => name === 'word')).toMatchObject({
      ready: false,
      parts: [{ package: 'mammoth', version: null }, { complete: true }],
    });
    expect(problems).toMatchObject([{ reason: 'not-installed', where: 'mammoth' }]);
  });
});
