import { z } from 'zod';
import { CalendarDate, route } from './http';

export const REPORTS = [
  'funnel',
  'by_sector',
  'by_country',
  'by_sdg',
  'by_node',
  'time_in_state',
  'reasons',
  'listings_by_status',
  'unanswered',
] as const;
export type ReportName = (typeof REPORTS)[number];

/** A report is a table: the page draws its chart from the same rows that are exported. */
export const Report = z.object({
  name: z.enum(REPORTS),
  columns: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['code', 'count', 'days', 'month', 'percent']),
      vocabulary: z.string().nullable(),
    }),
  ),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});
export type Report = z.infer<typeof Report>;

const ReportQuery = z.object({ from: CalendarDate.optional(), to: CalendarDate.optional() });

export const analyticsRoutes = {
  get: route({
    name: 'getReport',
    method: 'GET',
    path: '/reports/:name',
    access: 'deskReader',
    summary: 'One report',
    params: z.object({ name: z.enum(REPORTS) }),
    query: ReportQuery,
    response: Report,
  }),
  exportCsv: route({
    name: 'exportReport',
    method: 'GET',
    path: '/reports/:name/export',
    access: 'deskReader',
    summary: 'The same rows as CSV',
    params: z.object({ name: z.enum(REPORTS) }),
    query: ReportQuery,
    response: 'file',
  }),
} as const;
