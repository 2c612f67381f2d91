import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyBoardProps {
  title: string
  text: string
  /** The ways to begin. */
  children: ReactNode
}

/** What a board says while there is nothing on it: what it is for, and what to do first. */
export const EmptyBoard = ({ title, text, children }: EmptyBoardProps) => (
  <Stack align="center" gap="sm" p="xl" ta="center" maw={620} mx="auto">
    <Title order={2} size="h3" textWrap="balance">
      {title}
    </Title>
    <Text c="dimmed">{text}</Text>
    {children}
  </Stack>
)
