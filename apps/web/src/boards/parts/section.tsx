import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './section.module.css'

interface SectionProps {
  title: string
  help?: string
  action?: ReactNode
  dropTarget?: string
  children: ReactNode
}

/** One part of the board, under its title. */
export const Section = ({ title, help, action, dropTarget, children }: SectionProps) => (
  <section className={classes.section} aria-label={title} data-drop-target={dropTarget}>
    <Group justify="space-between" align="flex-start" gap="xs">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        {help && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
      </div>
      {action}
    </Group>
    {children}
  </section>
)
