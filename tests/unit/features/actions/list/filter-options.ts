import type { FilterOptions } from '../../../../../src/features/actions/list/state.ts';

/** What a small page offers to choose from. */
export const options: FilterOptions = {
  facets: [
    {
      id: 'owner',
      label: 'Owner',
      values: [
        { value: 'courts', label: 'Courts' },
        { value: 'police', label: 'Police' },
        { value: 'none', label: 'No owner named' },
      ],
    },
    {
      id: 'timescale',
      label: 'Due date',
      values: [
        { value: '2024-25', label: '2024/25' },
        { value: 'ongoing', label: 'Ongoing' },
      ],
    },
  ],
  sorts: [
    { value: 'owner', label: 'Owner' },
    { value: 'timescale', label: 'Due date' },
  ],
};
