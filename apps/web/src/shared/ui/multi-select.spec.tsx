import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderComponent } from '../../testing/render';
import { Combobox, MultiSelect } from './multi-select';

const COUNTRIES = [
  { value: 'th', label: 'Thailand' },
  { value: 'vn', label: 'Việt Nam' },
  { value: 'la', label: 'Lao PDR' },
];

function Several({ max }: { max?: number }) {
  const [values, setValues] = useState<string[]>(['th']);
  return (
    <MultiSelect
      label="Countries"
      options={COUNTRIES}
      values={values}
      onValuesChange={setValues}
      {...(max ? { max } : {})}
    />
  );
}

function One() {
  const [value, setValue] = useState<string | null>(null);
  return <Combobox label="Country" options={COUNTRIES} value={value} onValueChange={setValue} />;
}

describe('choosing several values', () => {
  it('works from the keyboard alone: open, type, move, tick, close', async () => {
    const { user } = await renderComponent(<Several />);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Countries' })).toHaveFocus();
    await user.keyboard('{Enter}');
    const box = await screen.findByRole('combobox', { name: 'Search in Countries' });
    expect(box).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByRole('option', { name: 'Việt Nam' })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Countries' })).toHaveFocus();
    expect(within(screen.getByRole('list', { name: 'Countries' })).getAllByRole('listitem')).toHaveLength(2);
  });

  it('finds words written without their marks, and says how many there are', async () => {
    const { user } = await renderComponent(<Several />);
    await user.click(screen.getByRole('button', { name: 'Countries' }));
    await user.keyboard('viet');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Việt Nam']);
    expect(screen.getByText('1 choice')).toBeInTheDocument();
    await user.keyboard('xyz');
    expect(screen.getByText(/Nothing fits/)).toBeVisible();
  });

  it('takes a value back with its chip', async () => {
    const { user } = await renderComponent(<Several />);
    await user.click(screen.getByRole('button', { name: 'Remove Thailand' }));
    expect(screen.queryByRole('list', { name: 'Countries' })).not.toBeInTheDocument();
  });

  it('offers no more than allowed, but lets go of what is chosen', async () => {
    const { user } = await renderComponent(<Several max={1} />);
    await user.click(screen.getByRole('button', { name: 'Countries' }));
    expect(screen.getByRole('option', { name: 'Lao PDR' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('option', { name: 'Thailand' }));
    expect(screen.getByRole('option', { name: 'Lao PDR' })).not.toHaveAttribute('aria-disabled');
  });
});

describe('choosing one value', () => {
  it('closes with the choice and shows it', async () => {
    const { user } = await renderComponent(<One />);
    await user.click(screen.getByRole('button', { name: 'Country' }));
    await user.keyboard('lao{Enter}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Country' })).toHaveTextContent('Lao PDR');
  });
});
