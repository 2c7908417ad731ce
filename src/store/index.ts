/** The store's doors: reading, changing, checking. */
export { correctableFields } from './corrections.js';
export { correct, remove } from './edit.js';
export { openStore, stateOfStore } from './open.js';
export { type Verification, verify } from './verify.js';
