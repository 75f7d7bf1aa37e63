import { screen, within } from '@testing-library/react';
import { matchRoutes, type MatchView } from '@techbridge/contracts';
import { aMember } from '../../testing/builders';
import { aMatch, aMatchEvent } from '../../testing/match-builders';
import { renderPage } from '../../testing/render';
import { answers, refuses } from '../../testing/server';

const forwarded: Partial<MatchView> = {
  status: 'forwarded',
  viewerParty: 'counterparty',
  turn: 'counterparty',
  requester: null,
  interest: '',
  brief: 'A company in Thailand dries 300 kg of mango a day.',
  actions: ['accept', 'decline_by_counterparty'],
};

async function open(match: MatchView) {
  answers(matchRoutes.get, match);
  answers(matchRoutes.list, { items: [], total: 0, next: null });
  const page = await renderPage(`/work/requests/${match.id}`, { actor: aMember() });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

describe('the page of a request', () => {
  it('offers exactly what the server offers', async () => {
    await open(aMatch(forwarded));
    const buttons = within(screen.getByRole('list', { name: 'What you can do now' })).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Accept and talk', 'Decline']);
  });

  it('offers nothing where the server offers nothing', async () => {
    await open(aMatch({ actions: [] }));
    expect(screen.queryByRole('list', { name: 'What you can do now' })).not.toBeInTheDocument();
  });

  it('tells each side whose turn it is in its own words', async () => {
    await open(aMatch(forwarded));
    expect(screen.getByRole('region', { name: 'Where it stands' })).toHaveTextContent('Your turn');
  });

  it('sends a command with the version it was decided on', async () => {
    const match = aMatch(forwarded);
    const { user } = await open(match);
    const sent = answers(matchRoutes.act, aMatch({ ...forwarded, status: 'accepted', actions: [], version: 4 }));
    await user.click(screen.getByRole('button', { name: 'Accept and talk' }));
    const dialog = screen.getByRole('dialog', { name: 'Accept and talk' });
    await user.click(within(dialog).getByRole('checkbox', { name: /I agree that my name/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Accept and talk' }));
    expect(await screen.findByText('Accepted. Staff introduce you next.')).toBeVisible();
    expect(sent[0]?.body).toEqual({ version: 3, command: { action: 'accept', consent: true } });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Accept and talk' })).not.toBeInTheDocument();
  });

  it('says at the box that consent is needed', async () => {
    const { user } = await open(aMatch(forwarded));
    refuses(matchRoutes.act, 'request.invalid', { fields: [{ path: 'command.consent', code: 'required' }] });
    await user.click(screen.getByRole('button', { name: 'Accept and talk' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Accept and talk' }));
    expect(await within(dialog).findByRole('checkbox')).toBeInvalid();
  });

  it('keeps what was typed when somebody else was quicker, and shows the present state', async () => {
    const { user } = await open(aMatch({ actions: ['answer_info'], status: 'needs_info', turn: 'requester' }));
    refuses(matchRoutes.act, 'match.changed_meanwhile');
    answers(matchRoutes.get, aMatch({ actions: ['withdraw'], version: 4 }));
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Answer' }), 'About 300 kg.');
    await user.click(within(dialog).getByRole('button', { name: 'Answer' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Someone else acted on this request');
    expect(within(dialog).getByRole('textbox', { name: 'Answer' })).toHaveValue('About 300 kg.');
  });

  it('asks for the consent that staff could not give for the requester', async () => {
    const { user } = await open(
      aMatch({ actions: ['answer_info'], status: 'needs_info', turn: 'requester', consentMissing: true }),
    );
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    expect(within(screen.getByRole('dialog')).getByRole('checkbox', { name: /I agree/ })).not.toBeChecked();
  });

  it('has an empty contact panel that says when it fills', async () => {
    await open(aMatch());
    const panel = screen.getByRole('region', { name: 'Contact of the other side' });
    expect(panel).toHaveTextContent('Empty until staff introduce you');
  });

  it('says when and on whose consent a contact was released', async () => {
    const contact = {
      organisation: { en: 'Sample Institute of Drying' },
      name: 'Lin Sample',
      email: 'lin@drying.example',
      phone: '+86 00 0000 0009',
      messaging: [],
      consentVersion: '2026-11',
      consentedAt: '2026-11-05T08:00:00.000Z',
    };
    await open(
      aMatch({
        status: 'introduced',
        release: {
          releasedAt: '2026-11-06T08:00:00.000Z',
          approvedBy: 'Chen Sample',
          secondApproval: null,
          contacts: [contact],
        },
      }),
    );
    const panel = screen.getByRole('region', { name: 'Contact of the other side' });
    expect(within(panel).getByRole('link', { name: 'lin@drying.example' })).toHaveAttribute(
      'href',
      'mailto:lin@drying.example',
    );
    expect(panel).toHaveTextContent('Released on 6 Nov 2026, 16:00 by Chen Sample');
    expect(panel).toHaveTextContent('consent of 5 Nov 2026 (text of version 2026-11)');
  });

  it('shows messages in the history and takes new ones only while the server does', async () => {
    const history = [
      aMatchEvent(),
      aMatchEvent({ id: 'm1', action: 'send_message', text: 'May we visit?', by: 'counterparty' }),
    ];
    await open(aMatch({ history }));
    expect(screen.getByText('May we visit?')).toBeVisible();
    expect(screen.queryByLabelText('Message')).not.toBeInTheDocument();
  });

  it('gives the reason of a refusal', async () => {
    await open(aMatch({ status: 'declined_by_counterparty', turn: 'nobody', reason: 'no-capacity', actions: [] }));
    expect(screen.getByRole('region', { name: 'Where it stands' })).toHaveTextContent('Reason: No capacity');
  });
});
