import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/database/database';
import { addDays } from '../platform/clock';
import type { Prisma } from '../platform/database/generated/client';
import { CONSENT_TEXT_VERSION } from '../modules/accounts';
import type { OrganisationRecord, PersonRecord, SampleRecords } from './records';

const REGISTERED_DAYS_AGO = 1000;

/** Where everything of the sample world got its id: by the keys of the records. */
export interface Places {
  nodes: Map<string, string>;
  organisations: Map<string, { id: string; country: string; nodeId: string | null }>;
  people: Map<string, SamplePerson>;
}

export interface SamplePerson {
  id: string;
  record: PersonRecord;
  organisationId: string | null;
  nodeId: string | null;
}

export async function insertOrganisations(
  tx: Tx,
  { nodes, organisations }: Pick<SampleRecords, 'nodes' | 'organisations'>,
  today: Date,
): Promise<Pick<Places, 'nodes' | 'organisations'>> {
  const nodeIds = new Map(nodes.map(({ code }) => [code, randomUUID()]));
  await tx.node.createMany({
    data: nodes.map(({ code, country, name }) => ({ id: nodeIds.get(code), code, country, name })),
  });
  const rows = organisations.map((record) => organisationRow(record, nodeIds.get(record.node) ?? null, today));
  await tx.organisation.createMany({ data: rows });
  await tx.activity.createMany({ data: rows.flatMap((row) => organisationActivities(row)) });
  const places = organisations.map((record, index) => {
    const { id = '', country, nodeId = null } = rows[index] as Prisma.OrganisationCreateManyInput;
    return [record.key, { id, country, nodeId }] as const;
  });
  return { nodes: nodeIds, organisations: new Map(places) };
}

function organisationRow(
  record: OrganisationRecord,
  nodeId: string | null,
  today: Date,
): Prisma.OrganisationCreateManyInput {
  const verified = record.verification !== 'unverified';
  const verifiedAt = verified ? addDays(today, -(record.verifiedDaysAgo ?? 400)) : null;
  const createdAt = verifiedAt ? addDays(verifiedAt, -5) : addDays(today, -2);
  return {
    id: randomUUID(),
    slug: record.key,
    name: record.name,
    about: record.about,
    kind: record.kind,
    country: record.country,
    region: record.region,
    website: record.website,
    registrationNumber: record.registrationNumber,
    supplier: record.supplier,
    seeker: record.seeker,
    verificationLevel: record.verification,
    verifiedAt,
    verificationWaitingSince: verified ? null : createdAt,
    nodeId,
    sample: true,
    createdAt,
  };
}

function organisationActivities(row: Prisma.OrganisationCreateManyInput): Prisma.ActivityCreateManyInput[] {
  const subject = { actorRole: 'system', subjectType: 'organisation', subjectId: row.id ?? '', subjectLabel: row.slug };
  const created = { ...subject, type: 'organisation.created', at: row.createdAt, data: {} };
  const verified = {
    ...subject,
    type: 'organisation.verified',
    at: row.verifiedAt ?? undefined,
    data: { level: row.verificationLevel },
  };
  return row.verifiedAt ? [created, verified] : [created];
}

export async function insertPeople(
  tx: Tx,
  records: PersonRecord[],
  { organisations, nodes }: Pick<Places, 'nodes' | 'organisations'>,
  passwordHash: string,
  today: Date,
): Promise<Places['people']> {
  const createdAt = addDays(today, -REGISTERED_DAYS_AGO);
  const people = records.map((record): SamplePerson => {
    const organisationId = record.organisation ? (organisations.get(record.organisation)?.id ?? null) : null;
    return { id: randomUUID(), record, organisationId, nodeId: record.node ? (nodes.get(record.node) ?? null) : null };
  });
  await tx.user.createMany({
    data: people.map(({ id, record: { email, name, phone, messaging, role, locale }, organisationId, nodeId }) => ({
      id,
      email: email.toLowerCase(),
      name,
      phone,
      messaging,
      role,
      locale,
      organisationId,
      organisationRole: organisationId ? 'owner' : null,
      nodeId,
      passwordHash,
      emailConfirmedAt: createdAt,
      sample: true,
      createdAt,
    })),
  });
  const purposes = ['terms', 'privacy'];
  await tx.consent.createMany({
    data: people.flatMap(({ id: userId }) =>
      purposes.map((purpose) => ({ userId, purpose, textVersion: CONSENT_TEXT_VERSION, givenAt: createdAt })),
    ),
  });
  return new Map(people.map((person) => [person.record.key, person]));
}
