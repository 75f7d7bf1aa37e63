type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  'x-roles'?: string[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};

/** The specification as one readable, printable page without scripts. For developers, hence in English alone. */
export function apiReferencePage(document: Record<string, unknown>): string {
  const { info, paths } = document as {
    info: { title: string; description: string };
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? ''))];
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags[0] === tag);
    return `<section><h2 id="${tag}">${escape(tag)}</h2>${own.map(article).join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(info.title)}</title><style>${STYLE}</style></head><body>
<header><h1>${escape(info.title)}</h1><p>${escape(info.description)}</p><p><a href="/api/openapi.json">OpenAPI document</a></p>
<nav aria-label="Sections">${tags.map((tag) => `<a href="#${tag}">${escape(tag)}</a>`).join(' ')}</nav></header><main>${sections.join('')}</main></body></html>`;
}

function article({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const parameters = operation.parameters.map(
    (parameter) =>
      `<tr><td><code>${escape(parameter.name)}</code></td><td>${parameter.in}${parameter.required ? ', required' : ''}</td><td><code>${escape(brief(parameter.schema))}</code></td></tr>`,
  );
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const answer = Object.values(operation.responses['200']?.content ?? {})[0]?.schema;
  return `<article id="${operation.operationId}"><h3><code>${method.toUpperCase()} /api/v1${escape(path)}</code></h3>
<p>${escape(operation.summary)}. ${operation['x-roles'] ? `For ${operation['x-roles'].join(', ')}.` : 'For everyone.'}</p>
${parameters.length > 0 ? `<table><caption>Parameters</caption><thead><tr><th>Name</th><th>Place</th><th>Values</th></tr></thead><tbody>${parameters.join('')}</tbody></table>` : ''}
${body ? details('Request', body) : ''}${answer ? details('Answer', answer) : ''}</article>`;
}

function details(title: string, schema: object): string {
  return `<details><summary>${title}</summary><pre tabindex="0">${escape(JSON.stringify(schema, null, 2))}</pre></details>`;
}

function brief(schema: object): string {
  const text = JSON.stringify(schema);
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem;color:#1b2430;background:#fff}
nav a{display:inline-block;margin:0 .75rem .5rem 0}a{color:#0b5cad}h2{margin-top:3rem;border-bottom:1px solid #ccd3db}
article{margin:1.5rem 0}h3{font-size:1rem;margin-bottom:.25rem}code,pre{font-family:ui-monospace,monospace;font-size:.875rem;overflow-wrap:anywhere}
pre{overflow:auto;max-height:24rem;background:#f4f6f8;padding:1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #e3e8ee;vertical-align:top}caption{text-align:left;font-weight:600}
@media (prefers-color-scheme:dark){body{background:#11161c;color:#e6ebf0}a{color:#7db7f0}pre{background:#1a212a}th,td{border-color:#2b3642}}`;
