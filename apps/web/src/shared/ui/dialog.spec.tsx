import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderComponent } from '../../testing/render';
import { Button } from './button';
import { ConfirmDialog, Dialog } from './dialog';
import { TextArea } from './text-area';

function Declining({ withField }: { withField?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Decline</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Decline this request">
        {withField && <TextArea label="Reason" value="" onValueChange={() => undefined} />}
      </Dialog>
    </>
  );
}

describe('a dialog', () => {
  it('starts in its first field, keeps the focus inside, and gives it back on Escape', async () => {
    const { user } = await renderComponent(<Declining withField />);
    const opener = screen.getByRole('button', { name: 'Decline' });
    await user.click(opener);
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it('has its title as name and does nothing rash on Enter', async () => {
    const confirm = jest.fn();
    const { user } = await renderComponent(
      <ConfirmDialog
        open
        onOpenChange={() => undefined}
        title="Delete draft"
        description="This cannot be undone."
        confirmLabel="Delete draft"
        onConfirm={confirm}
        danger
      />,
    );
    const dialog = screen.getByRole('dialog', { name: 'Delete draft' });
    expect(dialog).toHaveAccessibleDescription('This cannot be undone.');
    expect(dialog).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(confirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Delete draft' }));
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});
