import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_desk/desk/listings/')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_desk/desk/listings/"!</div>;
}
