import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderComponent } from '../../testing/render';
import { Button } from './button';
import { RadioGroup, Switch } from './choice';
import { FileDrop } from './file-drop';
import { TextArea } from './text-area';
import { TextInput } from './text-input';

function Drop() {
  const [file, setFile] = useState<File | null>(null);
  return (
    <FileDrop
      label="Spreadsheet"
      accept=".xlsx,.csv"
      acceptWords="XLSX or CSV"
      maxBytes={10}
      file={file}
      onFile={setFile}
    />
  );
}

describe('controls', () => {
  it('a field is heard with its help and its error', async () => {
    await renderComponent(
      <TextInput label="Title" help="In one line" error="Fill this in." value="" onValueChange={() => undefined} />,
    );
    const input = screen.getByRole('textbox', { name: 'Title' });
    expect(input).toHaveAccessibleDescription('In one line Fill this in.');
    expect(input).toBeInvalid();
    expect(input).toBeRequired();
  });

  it('a text that is too long is kept and counted, not cut', async () => {
    await renderComponent(<TextArea label="Summary" limit={3} value="水处理器" onValueChange={() => undefined} />);
    expect(screen.getByRole('textbox')).toHaveValue('水处理器');
    expect(screen.getByText('1 character too many')).toBeVisible();
  });

  it('a button that cannot be pressed says why, and stays reachable', async () => {
    const press = jest.fn();
    const { user } = await renderComponent(
      <Button onClick={press} disabledReason="Fill in the title first">
        Submit
      </Button>,
    );
    await user.tab();
    const button = screen.getByRole('button', { name: /Submit/ });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription('Fill in the title first');
    await user.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
  });

  it('a busy button is pressed once', async () => {
    const press = jest.fn();
    const { user } = await renderComponent(
      <Button onClick={press} busy>
        Save
      </Button>,
    );
    await user.click(screen.getByRole('button'));
    expect(press).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-busy', 'true');
  });

  it('one of several is chosen with arrow keys', async () => {
    const choose = jest.fn();
    const options = [
      { value: 'all', label: 'Everyone' },
      { value: 'staff', label: 'Only staff' },
    ];
    const { user } = await renderComponent(
      <RadioGroup legend="Who sees it" options={options} value="all" onValueChange={choose} />,
    );
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(choose).toHaveBeenCalledWith('staff');
    expect(screen.getByRole('group', { name: 'Who sees it' })).toBeVisible();
  });

  it('a switch tells its state', async () => {
    const change = jest.fn();
    const { user } = await renderComponent(<Switch label="New matches" checked={false} onCheckedChange={change} />);
    await user.click(screen.getByRole('switch', { name: 'New matches' }));
    expect(change).toHaveBeenCalledWith(true);
  });

  it('a file that does not fit is refused at once, in words', async () => {
    const { user } = await renderComponent(<Drop />);
    const input = screen.getByLabelText('Spreadsheet');
    await user.upload(input, new File(['12345678901'], 'big.csv'));
    expect(screen.getByText(/too large/)).toBeVisible();
    await user.upload(input, new File(['1'], 'list.csv'));
    expect(screen.getByText('list.csv')).toBeVisible();
    expect(screen.queryByText(/too large/)).not.toBeInTheDocument();
  });
});
