import { defineConfig } from 'prisma/config';

// Read by "prisma generate" here, and by "prisma migrate deploy|status" where operators prefer Prisma's own commands.
export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
