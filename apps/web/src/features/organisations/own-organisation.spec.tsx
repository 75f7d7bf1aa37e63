import { screen, within } from '@testing-library/react';
import { accountRoutes, organisationRoutes, type OrganisationRecord } from '@techbridge/contracts';
import { aMember, anId, aSession } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers, refuses } from '../../testing/server';

function anOrganisation(changes: Partial<OrganisationRecord> = {}): OrganisationRecord {
  return {
    id: anId(101),
    slug: 'sample-latex-works',
    name: { en: 'Sample Latex Works' },
    kind: 'sme',
    country: 'TH',
    region: '',
    verified: true,
    website: '',
    about: {},
    supplier: false,
    seeker: true,
    verificationLevel: 'documents',
    verifiedAt: '2026-11-01T08:00:00.000Z',
    node: null,
    technologies: 0,
    demands: 0,
    memberSince: '2026-10-01T08:00:00.000Z',
    sample: false,
    registrationNumber: 'TH-1',
    version: 4,
    people: [
      { id: anId(1), name: 'Suda Sample', email: 'suda@latex.example', role: 'owner', actions: [] },
      {
        id: anId(3),
        name: 'Anan Sample',
        email: 'anan@latex.example',
        role: 'editor',
        actions: ['make_owner', 'remove'],
      },
    ],
    invitations: [],
    waitingSince: null,
    actions: ['edit', 'invite'],
    ...changes,
  };
}

async function open(organisation: OrganisationRecord | null) {
  answers(organisationRoutes.getOwn, { organisation });
  answers(accountRoutes.session, aSession(aMember()));
  const page = await renderPage('/work/organisation', {
    actor: aMember(organisation ? {} : { organisation: null }),
  });
  await screen.findByRole('heading', { level: 1, name: 'Organisation' });
  return page;
}

describe('one’s organisation', () => {
  it('is set up in the languages that were filled in', async () => {
    const { user } = await open(null);
    const sent = answers(organisationRoutes.create, anOrganisation());
    await user.selectOptions(screen.getByLabelText('Country'), 'Thailand');
    await user.type(
      within(screen.getByRole('group', { name: /^Name/ })).getByLabelText(/^English/),
      'Sample Latex Works',
    );
    await user.selectOptions(screen.getByLabelText('Kind of organisation'), 'Small or medium enterprise');
    await user.click(screen.getByRole('checkbox', { name: 'We look for technologies' }));
    await user.click(screen.getByRole('button', { name: 'Set up the organisation' }));
    expect(await screen.findByText(/^Set up\. Staff verify it next/)).toBeVisible();
    expect(sent[0]?.body).toMatchObject({
      name: { en: 'Sample Latex Works' },
      about: {},
      country: 'TH',
      kind: 'sme',
      seeker: true,
      supplier: false,
    });
  });

  it('says at the field what is missing', async () => {
    const { user } = await open(null);
    refuses(organisationRoutes.create, 'request.invalid', { fields: [{ path: 'name', code: 'required' }] });
    await user.click(screen.getByRole('button', { name: 'Set up the organisation' }));
    expect(await screen.findByRole('link', { name: /^Name: Fill this in/ })).toBeVisible();
    expect(screen.getByRole('group', { name: /^Name/ })).toHaveAccessibleDescription(/Fill this in/);
  });

  it('is saved with the version it was read in', async () => {
    const { user } = await open(anOrganisation());
    const sent = answers(organisationRoutes.save, anOrganisation({ version: 5 }));
    await user.click(screen.getByRole('button', { name: 'Edit' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent[0]?.body).toMatchObject({ version: 4, registrationNumber: 'TH-1' });
  });

  it('lets an editor read and change nothing', async () => {
    await open(anOrganisation({ actions: [], people: [{ ...anOrganisation().people[1]!, actions: [] }] }));
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Send the invitation' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Make/ })).not.toBeInTheDocument();
  });

  it('invites a colleague and shows the open invitation', async () => {
    const { user } = await open(anOrganisation());
    const invitation = {
      id: anId(9),
      email: 'mali@latex.example',
      role: 'editor' as const,
      expiresAt: '2026-12-01T08:00:00.000Z',
    };
    const sent = answers(organisationRoutes.invite, anOrganisation({ invitations: [invitation] }));
    await user.type(screen.getByLabelText('E-mail address of a colleague'), 'mali@latex.example');
    await user.click(screen.getByRole('button', { name: 'Send the invitation' }));
    expect(await screen.findByRole('button', { name: 'Take back the invitation of mali@latex.example' })).toBeVisible();
    expect(sent[0]?.body).toEqual({ email: 'mali@latex.example', role: 'editor' });
  });

  it('asks before a colleague is removed', async () => {
    const { user } = await open(anOrganisation());
    const sent = answers(
      organisationRoutes.removePerson,
      anOrganisation({ people: anOrganisation().people.slice(0, 1) }),
    );
    await user.click(screen.getByRole('button', { name: 'Remove Anan Sample' }));
    expect(sent).toHaveLength(0);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Anan Sample no longer belongs to the organisation.')).toBeVisible();
    expect(sent[0]?.params).toMatchObject({ id: anId(3) });
  });

  it('is left by an editor after a question, and can then be set up anew', async () => {
    const [owner, editor] = anOrganisation().people;
    const own = { ...editor!, id: aMember().userId, actions: ['leave' as const] };
    const { user } = await open(anOrganisation({ actions: [], people: [{ ...owner!, id: anId(5) }, own] }));
    const sent = answers(organisationRoutes.leave, { ok: true });
    await user.click(screen.getByRole('button', { name: 'Leave this organisation' }));
    expect(sent).toHaveLength(0);
    answers(organisationRoutes.getOwn, { organisation: null });
    const question = within(screen.getByRole('dialog', { name: 'Leave Sample Latex Works?' }));
    await user.click(question.getByRole('button', { name: 'Leave this organisation' }));
    expect(await screen.findByText('You have left Sample Latex Works.')).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(await screen.findByRole('button', { name: 'Set up the organisation' })).toBeVisible();
  });
});
