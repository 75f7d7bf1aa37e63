import { screen, waitFor, within } from '@testing-library/react';
import {
  importRoutes,
  organisationRoutes,
  type ImportRowView,
  type ImportView,
  type RouteResponse,
} from '@techbridge/contracts';
import { aMember, anId, aStaffMember } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers, refuses } from '../../testing/server';

jest.setTimeout(30_000);

type StaffOrganisation = RouteResponse<typeof organisationRoutes.listForStaff>['items'][number];

const ID = anId(901);
const AT = `/work/imports/${ID}`;

function anImport(changes: Partial<ImportView> = {}): ImportView {
  return {
    id: ID,
    organisation: {
      id: anId(101),
      slug: 'sample-latex-works',
      name: { en: 'Sample Latex Works' },
      kind: 'sme',
      country: 'TH',
      region: '',
      verified: true,
    },
    kind: 'technology',
    fileName: 'offers.csv',
    bytes: 1234,
    status: 'uploaded',
    counts: { rows: 2, ok: 0, warnings: 0, errors: 0, skipped: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0 },
    step: null,
    progress: null,
    createdByName: 'Suda Sample',
    createdAt: '2026-11-20T08:00:00.000Z',
    finishedAt: null,
    failure: null,
    version: 1,
    actions: ['map', 'check', 'delete'],
    format: { container: 'csv', encoding: 'GB18030', delimiter: ',', sheet: '', headerRow: 1 },
    textLocale: 'zh',
    columns: [
      { index: 0, heading: '技术名称', samples: ['水泵'], field: 'texts.zh.title', confidence: 1, remembered: false },
      { index: 1, heading: '领域', samples: ['水资源'], field: 'sectors', confidence: 0.7, remembered: false },
      { index: 2, heading: '备用', samples: [], field: 'append', confidence: 0, remembered: false },
    ],
    fixedValues: [],
    problems: [],
    fields: [
      { field: 'texts.zh.title', required: true },
      { field: 'texts.en.title', required: true },
      { field: 'sectors', required: false },
      { field: 'trl', required: false },
      { field: 'ipStatus', required: false },
      { field: 'cooperation', required: false },
    ],
    ...changes,
  };
}

const checked = (changes: Partial<ImportView> = {}) =>
  anImport({
    status: 'checked',
    actions: ['map', 'check', 'fix', 'write', 'delete'],
    counts: { ...anImport().counts, ok: 1, errors: 1 },
    problems: [
      {
        column: 1,
        field: 'sectors',
        severity: 'error',
        code: 'not_recognised',
        rows: 1,
        suggestions: 0,
        example: '星际旅行',
      },
    ],
    ...changes,
  });

const wrongRow: ImportRowView = {
  rowNumber: 3,
  status: 'error',
  cells: ['烘干房', '星际旅行', ''],
  title: '烘干房',
  problems: [
    {
      column: 1,
      field: 'sectors',
      severity: 'error',
      code: 'not_recognised',
      value: '星际旅行',
      params: { vocabulary: 'sector' },
      suggestion: null,
    },
  ],
  duplicateOf: null,
  listing: null,
};

describe('a supplier looks at the columns', () => {
  it('sees what each fills and how sure that is, corrects one, adds what all rows share, and has the rows checked', async () => {
    answers(importRoutes.get, anImport());
    const mappings = answers(importRoutes.saveMapping, anImport());
    const checks = answers(importRoutes.check, anImport({ status: 'checking', step: 'check', actions: ['cancel'] }));
    const { user } = await renderPage(AT, { actor: aMember() });
    const columns = within(screen.getByRole('list', { name: 'What each column fills' }));
    expect(columns.getByText('certain')).toBeVisible();
    expect(columns.getByText('likely')).toBeVisible();

    await user.click(columns.getByRole('button', { name: /Field for 备用/ }));
    await user.click(screen.getByRole('option', { name: 'Leave out' }));
    await user.click(screen.getByRole('button', { name: 'Add them' }));
    await user.click(screen.getAllByRole('button', { name: /^Value/ })[0]!);
    await user.click(screen.getByRole('option', { name: /^TRL 9|^9|proven/ }));
    await user.click(screen.getByRole('button', { name: 'Check the rows' }));

    await waitFor(() => expect(checks).toHaveLength(1));
    expect(mappings[0]!.body).toMatchObject({
      textLocale: 'zh',
      columns: [
        { index: 0, field: 'texts.zh.title' },
        { index: 1, field: 'sectors' },
        { index: 2, field: 'ignore' },
      ],
      fixedValues: [{ field: 'trl', value: '9' }],
    });
    expect(await screen.findByRole('button', { name: 'Stop' })).toBeVisible();
  });

  it('is offered no value for all rows of what each row says for itself', async () => {
    const rowByRow = ['ownReference', 'reference', 'originalLocale'].map((field) => ({ field, required: false }));
    answers(importRoutes.get, anImport({ fields: [...rowByRow, { field: 'currency', required: false }] }));
    const { user } = await renderPage(AT, { actor: aMember() });
    const fixed = within(screen.getByRole('region', { name: 'Same for every row' }));
    await user.click(fixed.getByRole('button', { name: 'Add a value for all rows' }));
    await user.click(fixed.getByRole('button', { name: /^Field/ }));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Currency']);
  });

  it('is told before anything is sent when no column is the title', async () => {
    answers(importRoutes.get, anImport());
    const { user } = await renderPage(AT, { actor: aMember() });
    await user.click(screen.getByRole('button', { name: /Field for 技术名称/ }));
    await user.click(screen.getByRole('option', { name: 'Leave out' }));
    expect(screen.getAllByText('Choose the column that holds the title.')[0]).toBeVisible();
  });
});

describe('a supplier looks at the rows', () => {
  it('finds the error in its cell, chooses another value, and has it replaced everywhere', async () => {
    answers(importRoutes.get, checked());
    const asked = answers(importRoutes.listRows, { items: [wrongRow], total: 1, next: null });
    const replaced = answers(importRoutes.replaceValue, { rows: 4 });
    const { user } = await renderPage(AT, { actor: aMember() });
    const cell = await screen.findByRole('button', { name: /领域, row 3: 星际旅行\..*none of the values/ });
    expect(asked[0]!.query).toMatchObject({ status: 'error' });
    await user.click(cell);
    const dialog = within(screen.getByRole('dialog', { name: '领域, row 3' }));
    await user.click(dialog.getByRole('button', { name: /Choose from the list/ }));
    await user.click(screen.getByRole('option', { name: /^Energy/ }));
    await user.keyboard('{Escape}');
    await user.click(dialog.getByRole('checkbox', { name: /every row/ }));
    await user.click(dialog.getByRole('button', { name: 'Save and check again' }));
    await waitFor(() => expect(replaced).toHaveLength(1));
    expect(replaced[0]!.body).toMatchObject({ column: 1, from: '星际旅行', to: expect.stringMatching(/^Energy/) });
    expect(await screen.findByText('4 rows were changed and checked again.')).toBeInTheDocument();
  });

  it('moves between cells with the arrows and keeps one stop of the Tab key', async () => {
    answers(importRoutes.get, checked());
    answers(importRoutes.listRows, { items: [wrongRow], total: 1, next: null });
    const { user } = await renderPage(AT, { actor: aMember() });
    const first = await screen.findByRole('button', { name: /技术名称, row 3/ });
    expect(first).toHaveAttribute('tabindex', '0');
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: /领域, row 3/ })).toHaveFocus();
  });

  it('who may only look gets no buttons in the cells', async () => {
    answers(importRoutes.get, checked({ actions: [] }));
    answers(importRoutes.listRows, { items: [wrongRow], total: 1, next: null });
    await renderPage(AT, { actor: aMember() });
    expect(await screen.findByText('星际旅行')).toBeVisible();
    expect(screen.queryByRole('button', { name: /row 3/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change the columns' })).not.toBeInTheDocument();
  });

  it('is told why the drafts cannot be made now', async () => {
    answers(importRoutes.get, checked());
    answers(importRoutes.listRows, { items: [], total: 0, next: null });
    refuses(importRoutes.write, 'import.not_possible_now');
    const { user } = await renderPage(AT, { actor: aMember() });
    await user.click(await screen.findByRole('button', { name: 'Make 1 draft' }));
    expect(await screen.findByText(/cannot be done while the import/)).toBeVisible();
  });
});

describe('an import at work and at its end', () => {
  it('shows how far it is, how fast, and what is left', async () => {
    const progress = { done: 400, total: 1000, rowsPerSecond: 312.4, secondsLeft: 2 };
    answers(importRoutes.get, anImport({ status: 'writing', step: 'write', progress, actions: ['cancel'] }));
    await renderPage(AT, { actor: aMember() });
    expect(screen.getByRole('progressbar', { name: 'Making drafts' })).toHaveAttribute('aria-valuenow', '40');
    expect(screen.getByText('400 of 1,000 rows')).toBeVisible();
    expect(screen.getByText('312 rows a second')).toBeVisible();
    expect(screen.getByText('about 2 seconds left')).toBeVisible();
  });

  it('submits the complete drafts part by part and says what became of them', async () => {
    const counts = { ...anImport().counts, created: 2 };
    answers(importRoutes.get, anImport({ status: 'done', counts, actions: ['map', 'fix', 'submit_all', 'delete'] }));
    answers(importRoutes.listRows, { items: [], total: 0, next: null });
    const parts = answers(importRoutes.submitAll, ({ body }) =>
      (body as { afterRow: number }).afterRow === 0
        ? { submitted: 200, incomplete: 1, failed: 0, next: 201 }
        : { submitted: 50, incomplete: 0, failed: 0, next: null },
    );
    const { user } = await renderPage(AT, { actor: aMember(), locale: 'zh' });
    await user.click(await screen.findByRole('button', { name: '提交内容完整的条目审核' }));
    expect(await screen.findByText(/已提交 250 条审核。1 条内容不完整/)).toBeVisible();
    expect(parts).toHaveLength(2);
  });

  it('offers to write what was corrected after the others were written', async () => {
    const counts = { ...anImport().counts, created: 1, ok: 1 };
    answers(importRoutes.get, anImport({ status: 'done', counts, actions: ['map', 'fix', 'write', 'submit_all'] }));
    answers(importRoutes.listRows, { items: [], total: 0, next: null });
    const writes = answers(importRoutes.write, anImport({ status: 'writing', step: 'write', actions: ['cancel'] }));
    const { user } = await renderPage(AT, { actor: aMember() });
    expect(await screen.findByText('1 corrected row can be written now.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make 1 draft' }));
    await waitFor(() => expect(writes).toHaveLength(1));
  });

  it('that was stopped goes on', async () => {
    answers(
      importRoutes.get,
      anImport({ status: 'cancelled', step: 'check', actions: ['map', 'check', 'resume', 'delete'] }),
    );
    const checks = answers(importRoutes.check, anImport({ status: 'checking', step: 'check', actions: ['cancel'] }));
    const { user } = await renderPage(AT, { actor: aMember() });
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(checks).toHaveLength(1));
  });
});

const anOrganisationRow = (name: string, id: number): StaffOrganisation => ({
  ...anImport().organisation,
  id: anId(id),
  name: { en: name },
  website: '',
  about: {},
  supplier: true,
  seeker: false,
  verificationLevel: 'documents',
  verifiedAt: null,
  node: null,
  technologies: 0,
  demands: 0,
  memberSince: '2026-10-01T08:00:00.000Z',
  sample: true,
  registrationNumber: '',
  version: 1,
  waitingSince: null,
  actions: [],
});

describe('staff import for an organisation', () => {
  it('choose it first, and see whose the earlier imports are', async () => {
    answers(importRoutes.list, { items: [anImport()], total: 1, next: null });
    answers(organisationRoutes.listForStaff, { items: [], total: 0, next: null });
    await renderPage('/desk/imports', { actor: aStaffMember() });
    expect(screen.getByRole('button', { name: /Organisation it belongs to/ })).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'Imports, newest first' }));
    expect(table.getByRole('link', { name: 'offers.csv' })).toHaveAttribute('href', `/desk/imports/${ID}`);
    expect(table.getByText('Sample Latex Works')).toBeVisible();
  });

  it('find any of many by part of its name, and keep what they chose', async () => {
    answers(importRoutes.list, { items: [], total: 0, next: null });
    const asked = answers(organisationRoutes.listForStaff, ({ query }) => {
      const items = [
        query.q === 'rub' ? anOrganisationRow('Sample Rubber Mill', 201) : anOrganisationRow('Sample Dairy', 202),
      ];
      return { items, total: items.length, next: null };
    });
    const { user } = await renderPage('/desk/imports', { actor: aStaffMember() });
    const picker = screen.getByRole('button', { name: /Organisation it belongs to/ });
    await user.click(picker);
    await user.type(screen.getByRole('combobox'), 'rub');
    await user.click(await screen.findByRole('option', { name: /Sample Rubber Mill/ }));
    expect(asked.at(-1)?.query).toMatchObject({ limit: '30' });
    expect(picker).toHaveTextContent('Sample Rubber Mill');
    await user.click(picker);
    expect(await screen.findByRole('option', { name: /Sample Dairy/ })).toBeVisible();
    expect(picker).toHaveTextContent('Sample Rubber Mill');
  });
});
