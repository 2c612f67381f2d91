import { Anchor, AppShell, Box, Burger, Button, Group, Loader, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCompass } from '@tabler/icons-react'
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
import { UndoRedo } from './undo-redo.tsx'
import { useRoleNews } from './use-role-news.ts'
import classes from './workshop-frame.module.css'

const HomeLink = () => {
  const { t } = useTranslation('shell')
  return (
    <Anchor component={Link} to="/" aria-label={t('error.home')} display="block" lh={0}>
      <Logo />
    </Anchor>
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
            <Box visibleFrom="sm">
              <HomeLink />
            </Box>
            <Text fw={650} truncate title={name}>
              {name}
            </Text>
          </Group>
          <div className={classes.actions}>
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
            {canEdit && <UndoRedo isOnWhiteboard={isOnWhiteboard} />}
            <SavedBadge />
            <FacilitationActions facilitation={facilitation} />
            <AccessActions />
            <Box visibleFrom="md">
              <Preferences />
            </Box>
          </div>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" bg="var(--fr-surface)">
        <StageNav onChosen={menu.close} />
        <Group hiddenFrom="md" mt="md" px="sm" justify="space-between">
          <Preferences />
          <Box hiddenFrom="sm">
            <HomeLink />
          </Box>
        </Group>
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
