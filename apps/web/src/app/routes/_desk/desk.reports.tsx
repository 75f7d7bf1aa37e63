import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_desk/desk/reports')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_desk/desk/reports"!</div>;
}
