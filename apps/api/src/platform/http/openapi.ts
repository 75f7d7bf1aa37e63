import { ACCESS, allRoutes, ErrorBody, type Route } from '@techbridge/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of every route, made of the contracts alone. */
export function openApiDocument(baseUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of allRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'TechBridge API',
      version: '1',
      description:
        'Technologies, needs and introductions between China and ASEAN. Sign in with POST /session; the answer sets a cookie. ' +
        'Writes that carry the cookie also need the header `x-techbridge`. Errors have a stable `code`.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'techbridge_session' } },
      schemas: { Error: schemaOf(ErrorBody, 'output') },
    },
    paths,
  };
}

function operation(route: Route): Json {
  const roles = ACCESS[route.access].filter((role) => role !== null);
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    ...(route.access === 'public' ? {} : { security: [{ session: [] }], 'x-roles': roles }),
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body || route.upload ? { requestBody: requestBody(route) } : {}),
    responses: {
      200: { description: 'Done', content: responseContent(route) },
      default: {
        description: 'An error',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
}

function requestBody(route: Route): Json {
  const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
  if (route.upload) return { required: true, content: { 'multipart/form-data': { schema: file } } };
  return { required: true, content: { 'application/json': { schema: schemaOf(route.body as z.ZodType, 'input') } } };
}

function responseContent(route: Route): Json {
  if (route.response === 'file')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(route.response, 'output') } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return json;
}
