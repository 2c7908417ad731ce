/** Where models are: circles at their longitudes and latitudes, no land drawn, so that no border is claimed. */
import type { ModelRecord } from '../../records/model.js';
import { escaped } from '../markup.js';
import { nowShown } from './cells.js';

// The country with its islands, degrees.
const [WEST, EAST, SOUTH, NORTH] = [102, 115, 8, 23.6];
const SCALE = 40; // picture units a degree
/** One degree of longitude against one of latitude, in the middle of the country. */
const SQUEEZE = Math.cos((16 * Math.PI) / 180);

export function mapOf(models: readonly ModelRecord[], title: string): string {
  const places = new Map<string, { readonly model: ModelRecord; names: string[] }>();
  for (const model of models) {
    const { position } = model.place;
    if (position === null) continue;
    const key = `${position.latitude} ${position.longitude}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, { model, names: [model.name] });
    else place.names.push(model.name);
  }
  const circles = [...places.values()].map(({ model, names }) => {
    const { position, precision } = model.place;
    const x = ((position?.longitude ?? 0) - WEST) * SCALE * SQUEEZE;
    const y = (NORTH - (position?.latitude ?? 0)) * SCALE;
    const vague = precision === 'commune' ? '' : ' class="vague"';
    const radius = 3 + 2 * Math.sqrt(names.length);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"${vague}><title>${escaped(`${nowShown(model.place)}: ${names.join('; ')}`)}</title></circle>`;
  });
  const size = `${Math.round((EAST - WEST) * SCALE * SQUEEZE)} ${Math.round((NORTH - SOUTH) * SCALE)}`;
  return `<svg viewBox="0 0 ${size}" role="img" aria-label="${title}">${circles.join('')}</svg>`;
}
