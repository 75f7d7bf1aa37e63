import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_workspace/work/listings/')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_workspace/work/listings/"!</div>;
}
