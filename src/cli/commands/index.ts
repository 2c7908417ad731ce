/** The registry of commands, in the order in which help shows them. */
import type { Command } from '../command.js';
import { check } from './check.js';
import { correct } from './correct.js';
import { deadlines } from './deadlines.js';
import { derive } from './derive.js';
import { doctor } from './doctor.js';
import { extract } from './extract.js';
import { graph } from './graph.js';
import { ingest } from './ingest.js';
import { list } from './list.js';
import { mcp } from './mcp.js';
import { merge } from './merge.js';
import { models } from './models.js';
import { reembed } from './reembed.js';
import { registry } from './registry.js';
import { remove } from './remove.js';
import { search } from './search.js';
import { show } from './show.js';
import { similar } from './similar.js';
import { snapshot } from './snapshot.js';
import { verify } from './verify.js';

export const commands: readonly Command[] = [
  ingest,
  extract,
  search,
  derive,
  check,
  similar,
  models,
  graph,
  registry,
  deadlines,
  list,
  show,
  remove,
  correct,
  verify,
  reembed,
  merge,
  snapshot,
  mcp,
  doctor,
];
