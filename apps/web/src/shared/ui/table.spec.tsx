import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderComponent } from '../../testing/render';
import { Table, type Sort } from './table';

interface Row {
  id: string;
  title: string;
  views: number;
}

const ROWS: Row[] = [
  { id: 'a', title: 'Pump', views: 3 },
  { id: 'b', title: 'Dryer', views: 5 },
];

function Listings({ onSort = () => undefined }: { onSort?: (sort: Sort) => void }) {
  const [selected, setSelected] = useState<string[]>(['elsewhere']);
  const [sort, setSort] = useState<Sort | null>(null);
  return (
    <Table
      caption="Listings"
      columns={[
        { id: 'title', header: 'Title', cell: (row) => row.title, rowHeader: true, sortable: true },
        { id: 'views', header: 'Views', cell: (row) => row.views, numeric: true },
        { id: 'secret', header: 'Reference', cell: (row) => row.id, hidden: true },
      ]}
      rows={ROWS}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      selected={selected}
      onSelectedChange={setSelected}
      sort={sort}
      onSortChange={(next) => {
        setSort(next);
        onSort(next);
      }}
      bulkActions={<button type="button">Publish</button>}
    />
  );
}

describe('a table', () => {
  it('selects a page without losing what is selected on others, and says how many', async () => {
    const { user } = await renderComponent(<Listings />);
    expect(screen.getByRole('status')).toHaveTextContent('1 selected');
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
    expect(screen.getByRole('status')).toHaveTextContent('3 selected');
    await user.click(screen.getByRole('checkbox', { name: 'Select Pump' }));
    expect(screen.getByRole('status')).toHaveTextContent('2 selected');
    await user.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('button', { name: 'Publish' })).not.toBeInTheDocument();
  });

  it('sorts from its heads and tells the direction', async () => {
    const asked = jest.fn();
    const { user } = await renderComponent(<Listings onSort={asked} />);
    const head = screen.getByRole('columnheader', { name: 'Title' });
    expect(head).toHaveAttribute('aria-sort', 'none');
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(head).getByRole('button'));
    expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(asked.mock.calls).toEqual([[{ by: 'title', descending: false }], [{ by: 'title', descending: true }]]);
    expect(screen.getByRole('columnheader', { name: 'Views' })).not.toHaveAttribute('aria-sort');
  });

  it('shows and hides columns as chosen, never the one that names the row', async () => {
    const { user } = await renderComponent(<Listings />);
    expect(screen.queryByRole('columnheader', { name: 'Reference' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Columns and rows' }));
    expect(screen.getByRole('checkbox', { name: 'Title' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Reference' }));
    await user.click(screen.getByRole('checkbox', { name: 'Views' }));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('columnheader', { name: 'Reference' })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: 'Views' })).not.toBeInTheDocument();
  });

  it('names each row by its heading', async () => {
    await renderComponent(<Listings />);
    expect(screen.getByRole('rowheader', { name: 'Dryer' })).toBeVisible();
  });
});
