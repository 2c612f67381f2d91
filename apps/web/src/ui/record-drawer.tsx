import { Drawer, type DrawerProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface RecordDrawerProps<Shown> extends Pick<DrawerProps, 'size' | 'styles' | 'onClose'> {
  /** Opens the drawer; without it the drawer is closed. */
  record: Shown | null | undefined
  title: string
  closeLabel: string
  children: (record: Shown) => ReactNode
}

/** Everything about one record, from the right, over the board that it is a line of. */
export const RecordDrawer = <Shown,>({ record, closeLabel, children, ...rest }: RecordDrawerProps<Shown>) => (
  <Drawer
    opened={record !== null && record !== undefined}
    position="right"
    size="lg"
    closeButtonProps={{ 'aria-label': closeLabel }}
    {...rest}
  >
    {record && children(record)}
  </Drawer>
)
