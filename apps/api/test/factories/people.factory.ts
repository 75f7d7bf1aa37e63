import { randomUUID } from 'node:crypto';
import type { Locale, Role } from '@techbridge/contracts';
import { randomToken, tokenHash } from '../../src/platform/secrets';
import type { Client, World } from '../world';

let serial = 0;

export async function aNode(world: World, { code = `N${(serial += 1)}`, country = 'CN' } = {}) {
  return world.database.transaction((tx) =>
    tx.node.create({ data: { code, country, name: { en: `Node ${code} (sample)`, zh: `${code}节点（示例）` } } }),
  );
}

interface OrganisationOptions {
  supplier?: boolean;
  seeker?: boolean;
  country?: string;
  verified?: boolean;
  nodeId?: string | null;
  name?: string;
}

/** An organisation, verified unless told otherwise. */
export async function anOrganisation(world: World, options: OrganisationOptions = {}) {
  const { supplier = true, seeker = false, country = supplier ? 'CN' : 'TH', verified = true, nodeId = null } = options;
  serial += 1;
  const name = options.name ?? `Sample Works ${serial}`;
  return world.database.transaction((tx) =>
    tx.organisation.create({
      data: {
        slug: `sample-works-${serial}-${randomUUID().slice(0, 4)}`,
        name: { en: name },
        kind: 'sme',
        country,
        supplier,
        seeker,
        nodeId,
        verificationLevel: verified ? 'documents' : 'unverified',
        verifiedAt: verified ? new Date() : null,
        verificationWaitingSince: verified ? null : new Date(),
      },
    }),
  );
}

export interface Person {
  id: string;
  email: string;
  name: string;
  organisationId: string | null;
  client: Client;
}

interface PersonOptions {
  role?: Role;
  organisationId?: string | null;
  organisationRole?: 'owner' | 'editor';
  nodeId?: string | null;
  locale?: Locale;
  name?: string;
}

/** A signed-in person with a confirmed address and the consents given at registration. */
export async function aPerson(world: World, options: PersonOptions = {}): Promise<Person> {
  const { role = 'member', organisationId = null, nodeId = null, locale = 'en' } = options;
  serial += 1;
  const name = options.name ?? `Sample Person ${serial}`;
  const email = `person-${serial}-${randomUUID().slice(0, 4)}@people.example`;
  const token = randomToken();
  const user = await world.database.transaction(async (tx) => {
    const created = await tx.user.create({
      data: {
        email,
        name,
        phone: `+00 0000 ${String(serial).padStart(4, '0')}`,
        locale,
        role,
        organisationId,
        organisationRole: organisationId ? (options.organisationRole ?? 'owner') : null,
        nodeId,
        passwordHash: 'not-a-hash',
        emailConfirmedAt: new Date(),
      },
    });
    await tx.session.create({
      data: {
        userId: created.id,
        tokenHash: tokenHash(token),
        device: 'test',
        expiresAt: new Date(Date.now() + 86_400_000_000),
      },
    });
    await tx.consent.createMany({
      data: ['terms', 'privacy'].map((purpose) => ({ userId: created.id, purpose, textVersion: '2026-11' })),
    });
    return created;
  });
  return { id: user.id, email, name, organisationId, client: world.client(token) };
}
