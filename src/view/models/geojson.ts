/** Models as a map takes them (GeoJSON, RFC 7946): points, longitude first, each with how exactly its place is known. */
import type { ModelsAnswer } from '../../records/answers.models.js';
import { beforeShown, figuresShown, membersOf, nowShown } from './cells.js';

/** A model without a known place has no geometry, and is there all the same. */
export function modelsGeoJson({ groups, models }: ModelsAnswer): string {
  const features = groups.flatMap((group) =>
    membersOf(group.models, models).map((model) => {
      const { place, document } = model;
      return {
        type: 'Feature',
        id: model.id,
        geometry:
          place.position === null
            ? null
            : { type: 'Point', coordinates: [place.position.longitude, place.position.latitude] },
        properties: {
          name: model.name,
          kind: group.heading,
          does: model.does,
          field: model.field,
          unit: model.unit,
          locality: model.locality,
          before: beforeShown(place) || null,
          now: nowShown(place) || null,
          province: place.now.province,
          precision: place.precision,
          since: model.since,
          year: model.year,
          figures: figuresShown(model) || null,
          document: document.symbol ?? document.subject ?? document.id,
          date: document.date,
          url: document.url,
          alsoIn: model.alsoIn.map(({ symbol, id }) => symbol ?? id),
        },
      };
    }),
  );
  return JSON.stringify({ type: 'FeatureCollection', features });
}
