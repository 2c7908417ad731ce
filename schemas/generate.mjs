// Writes schemas/*.schema.json from the zod records of the built package (npm run schemas).
import { writeFileSync } from 'node:fs';
import { schemaTexts } from '../dist/records/schemas.js';

for (const [file, text] of schemaTexts()) writeFileSync(new URL(file, import.meta.url), text);
