import { z } from 'zod';
import { Id, Ok, route } from './http';
import { CollectionView } from './catalogue';
import { LocalisedText } from './localised';

export const collectionRoutes = {
  create: route({
    name: 'createCollection',
    method: 'POST',
    path: '/collections',
    access: 'desk',
    summary: 'Start a collection',
    body: z.object({ slug: z.string().regex(/^[a-z0-9-]{3,80}$/), name: LocalisedText, description: LocalisedText }),
    response: CollectionView,
  }),
  addListings: route({
    name: 'addToCollection',
    method: 'PUT',
    path: '/collections/:slug/listings',
    access: 'desk',
    summary: 'Put technologies into a collection, or take them out',
    params: z.object({ slug: z.string().max(80) }),
    body: z.object({ add: z.array(Id).max(500).default([]), remove: z.array(Id).max(500).default([]) }),
    response: Ok,
  }),
} as const;
