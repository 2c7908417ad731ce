/** The registry of tools, in the order in which a client sees them. */
import type { Registered } from '../tool.js';
import { check } from './check.js';
import { deadlines } from './deadlines.js';
import { derive } from './derive.js';
import { graph } from './graph.js';
import { list } from './list.js';
import { models } from './models.js';
import { registry } from './registry.js';
import { search } from './search.js';
import { show } from './show.js';
import { similar } from './similar.js';

export const tools: readonly Registered[] = [
  search,
  show,
  list,
  derive,
  check,
  registry,
  graph,
  similar,
  models,
  deadlines,
];
