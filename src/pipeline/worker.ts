/** A thread of an ingest. */
import { workerData } from 'node:worker_threads';
import { serve } from './serve.js';
import { openTasks, type TaskSettings } from './task.js';

const settings: TaskSettings = workerData;
serve(openTasks(settings));
