import { aNode, anOrganisation, aPerson } from './factories/people.factory';
import type { World } from './world';

/** The people every test knows: both sides of a match, the alliance, those who look in, and a stranger. */
export async function actors(world: World) {
  const node = await aNode(world, { code: 'GX' });
  const supplierOrganisation = await anOrganisation(world, {
    supplier: true,
    nodeId: node.id,
    name: 'Sample Supplier Institute',
  });
  const seekerOrganisation = await anOrganisation(world, { supplier: false, seeker: true, name: 'Sample Seeker Mill' });
  const strangerOrganisation = await anOrganisation(world, {
    supplier: true,
    seeker: true,
    country: 'VN',
    name: 'Sample Stranger Company',
  });
  return {
    node,
    supplierOrganisation,
    seekerOrganisation,
    strangerOrganisation,
    supplier: await aPerson(world, {
      organisationId: supplierOrganisation.id,
      locale: 'zh',
      name: 'Supplier (sample)',
    }),
    seeker: await aPerson(world, { organisationId: seekerOrganisation.id, name: 'Seeker (sample)' }),
    stranger: await aPerson(world, { organisationId: strangerOrganisation.id, name: 'Stranger (sample)' }),
    staff: await aPerson(world, { role: 'staff', nodeId: node.id, name: 'Staff (sample)' }),
    compliance: await aPerson(world, { role: 'compliance', name: 'Compliance (sample)' }),
    administrator: await aPerson(world, { role: 'administrator', name: 'Administrator (sample)' }),
    observer: await aPerson(world, { role: 'observer', name: 'Observer (sample)' }),
    visitor: { client: world.client() },
  };
}

export type Actors = Awaited<ReturnType<typeof actors>>;
