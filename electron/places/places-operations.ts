import { door } from '../engine/door.ts';

export const placesOperations = {
  browse: door.places.browse.handler(({ input, context: { places } }) => places.browse(input.token)),
};
