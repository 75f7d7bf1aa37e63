import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_public/technologies/')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_public/technologies/"!</div>;
}
