import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_public/needs/$reference')({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_public/needs/$reference"!</div>;
}
