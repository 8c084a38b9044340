import { View } from '@tarojs/components';

interface DataTableProps {
  readonly label: string;
  readonly heading: readonly string[];
  /** Rows of the same length; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** Columns, from 0, that hold amounts. */
  readonly amounts?: readonly number[];
  /** Rows, from 0, that stand out, such as a total. */
  readonly strong?: readonly number[];
}

/** A table; on a narrow screen each row is a block in which every cell says what it is. */
export function DataTable({ label, heading, rows, amounts = [], strong = [] }: DataTableProps) {
  const look = (column: number): string =>
    amounts.indexOf(column) >= 0 ? 'table__cell table__cell_amount' : 'table__cell';
  return (
    <View className='table' {...{ role: 'table', 'aria-label': label }}>
      <View className='table__row table__row_head' {...{ role: 'row' }}>
        {heading.map((title, column) => (
          <View key={title} className={look(column)} {...{ role: 'columnheader' }}>
            {title}
          </View>
        ))}
      </View>
      {rows.map((cells, row) => (
        <View
          key={cells.join('|')}
          className={`table__row ${strong.indexOf(row) >= 0 ? 'table__row_strong' : ''}`}
          {...{ role: 'row' }}
        >
          {cells.map((cell, column) => (
            <View key={heading[column]} className={look(column)} {...{ role: column === 0 ? 'rowheader' : 'cell' }}>
              <View className='table__label' {...{ 'aria-hidden': 'true' }}>
                {heading[column]}
              </View>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
