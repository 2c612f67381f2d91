import { ActionIcon, Anchor, AppShell, Box, Burger, Button, Group, Loader, Text, Tooltip } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp, IconCompass } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useMatch } from 'react-router'
import type { FacilitationState } from '../facilitation/api.ts'
import { useGathering } from '../facilitation/use-gathering.ts'
import { StageNav } from '../guide/stage-nav.tsx'
import { RoundNotice } from '../rounds/round-notice.tsx'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { Logo } from '../ui/logo.tsx'
import { Preferences } from '../ui/preferences.tsx'
import { AccessActions } from './access-actions.tsx'
import { FacilitationActions } from './facilitation-actions.tsx'
import { NewerReleaseBanner } from './newer-release-banner.tsx'
import { RestartBanner } from './restart-banner.tsx'
import { SavedBadge } from './saved-badge.tsx'
import { useRoleNews } from './use-role-news.ts'

const UndoRedo = () => {
  const { t } = useTranslation('shell')
  const { undoManager } = useWorkshopContext()
  const isOnWhiteboard = useMatch('/w/:workshopId/whiteboard') !== null
  // On the whiteboard the editor's own keys and buttons reach the same history.
  useHotkeys(
    isOnWhiteboard
      ? []
      : [
          ['mod+z', () => undoManager.undo()],
          ['mod+shift+z', () => undoManager.redo()],
          ['mod+y', () => undoManager.redo()],
        ],
  )
  return (
    <Group gap={4} wrap="nowrap" visibleFrom="sm">
      <Tooltip label={t('frame.undo')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('frame.undo')} onClick={() => undoManager.undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('frame.redo')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('frame.redo')} onClick={() => undoManager.redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

/** The workshop around every screen: where we are in the method, who is here, whether work is saved. */
export const WorkshopFrame = ({ facilitation }: { facilitation: FacilitationState | undefined }) => {
  const { t } = useTranslation('shell')
  const { workshopId, canEdit, role } = useWorkshopContext()
  const name = useWorkshop((workshop) => workshop.settings.name)
  const [isMenuOpen, menu] = useDisclosure(false)
  const isOnWhiteboard = useMatch('/w/:workshopId/whiteboard') !== null
  useGathering(facilitation === undefined ? undefined : facilitation.gathering)
  useRoleNews(role)
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !isMenuOpen, desktop: isOnWhiteboard && !isMenuOpen } }}
      padding={0}
    >
      <AppShell.Header bg="var(--fr-surface)">
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger
              opened={isMenuOpen}
              onClick={menu.toggle}
              size="sm"
              aria-label={t('frame.menu')}
              {...(isOnWhiteboard ? {} : { hiddenFrom: 'md' as const })}
            />
            <Anchor component={Link} to="/" aria-label={t('error.home')} lh={0}>
              <Logo />
            </Anchor>
            <Text fw={650} truncate title={name}>
              {name}
            </Text>
          </Group>
          <Group gap="sm" wrap="nowrap">
            {isOnWhiteboard && (
              <Button
                component={Link}
                to={`/w/${workshopId}/guide`}
                variant="subtle"
                size="compact-sm"
                visibleFrom="sm"
                aria-label={t('frame.guide')}
                leftSection={<IconCompass size={18} />}
              >
                <Box visibleFrom="lg">{t('frame.guide')}</Box>
              </Button>
            )}
            {canEdit && <UndoRedo />}
            <SavedBadge />
            <FacilitationActions facilitation={facilitation} />
            <AccessActions />
            <Box visibleFrom="md">
              <Preferences />
            </Box>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" bg="var(--fr-surface)">
        <StageNav onChosen={menu.close} />
        <Box hiddenFrom="md" mt="md" px="sm">
          <Preferences />
        </Box>
      </AppShell.Navbar>
      {/* The whiteboard takes what the banners leave of the window. */}
      <AppShell.Main {...(isOnWhiteboard ? { display: 'flex', style: { flexDirection: 'column' } } : {})}>
        <RestartBanner />
        <NewerReleaseBanner />
        <RoundNotice />
        <Suspense fallback={<Loader m="xl" />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  )
}
