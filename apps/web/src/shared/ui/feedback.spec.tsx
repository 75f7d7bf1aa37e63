import { act, screen } from '@testing-library/react';
import { ApiError } from '../api';
import { renderComponent } from '../../testing/render';
import { BarChart } from './bar-chart';
import { Button } from './button';
import { KeyHints } from './key-hints';
import { Pagination } from './pagination';
import { RelativeTime } from './relative-time';
import { SdgMarks } from './sdg-mark';
import { ErrorState } from './states';
import { Text } from './text';
import { useToast } from './toast';

function Declining({ onUndo }: { onUndo: () => void }) {
  const toast = useToast();
  return <Button onClick={() => toast({ text: 'Request declined', onUndo })}>Decline</Button>;
}

describe('what a page answers', () => {
  it('a decision can be taken back for ten seconds', async () => {
    const undo = jest.fn();
    const { user } = await renderComponent(<Declining onUndo={undo} />);
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    expect(screen.getByText('Request declined')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Request declined')).not.toBeInTheDocument();
  });

  it('an error says what to do, carries its reference, and can be tried again', async () => {
    const retry = jest.fn();
    const error = new ApiError('service.unavailable', { requestId: 'req-7', status: 503 });
    const { user } = await renderComponent(<ErrorState error={error} onRetry={retry} />, { locale: 'zh' });
    expect(screen.getByRole('alert')).toHaveTextContent('平台正在重新启动');
    expect(screen.getByRole('alert')).toHaveTextContent('报障编号：req-7');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(retry).toHaveBeenCalled();
  });

  it('a key does its work, unless somebody is typing', async () => {
    const next = jest.fn();
    const { user } = await renderComponent(
      <>
        <input aria-label="Note" />
        <KeyHints hints={[{ keys: 'j', label: 'Next', run: next }]} />
      </>,
    );
    await user.keyboard('j');
    expect(next).toHaveBeenCalledTimes(1);
    await user.click(screen.getByLabelText('Note'));
    await user.keyboard('j?');
    expect(next).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('Note')).toHaveValue('j?');
    act(() => screen.getByLabelText('Note').blur());
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent('Next');
  });

  it('a relative time carries the exact one', async () => {
    await renderComponent(<RelativeTime at="2020-01-01T00:00:00Z" />);
    const time = screen.getByText(/years ago/);
    expect(time).toHaveAttribute('datetime', '2020-01-01T00:00:00Z');
    expect(time).toHaveAttribute('title', expect.stringContaining('1 Jan 2020'));
  });

  it('a text in another language says so, to the eye and to the screen reader', async () => {
    await renderComponent(<Text value={{ zh: '膜生物反应器' }} mark />);
    expect(screen.getByText('膜生物反应器')).toHaveAttribute('lang', 'zh-Hans');
    expect(screen.getByText('in Simplified Chinese')).toBeVisible();
  });

  it('goals are numbers with names', async () => {
    await renderComponent(<SdgMarks goals={[6]} nameOf={() => 'Clean water'} />);
    expect(screen.getByRole('img', { name: 'Goal 6: Clean water' })).toHaveTextContent('6');
  });

  it('a chart is a table for those who want one', async () => {
    const { user } = await renderComponent(
      <BarChart title="Requests" unit="Requests" category="Sector" bars={[{ label: 'Water', value: 1200 }]} />,
    );
    expect(screen.getByRole('row', { name: 'Water 1,200' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('button', { name: 'Show as chart' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('pages of a public list are addresses', async () => {
    await renderComponent(
      <Pagination offset={20} limit={20} total={45} hrefFor={(offset) => `/needs?q=pump&offset=${offset}`} />,
    );
    expect(screen.getByRole('link', { name: 'Next' })).toHaveAttribute('href', '/needs?q=pump&offset=40');
    expect(screen.getByText('21–40 of 45')).toBeVisible();
  });
});
