import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/theme.css'
import '../ui/print.css'
import './i18n.ts'
import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router'
import { theme } from '../ui/theme.ts'
import { TodayProvider } from '../ui/today.tsx'
import classes from './app.module.css'
import { router } from './router.tsx'

const now = () => new Date()
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } })

/** The theme, with the words that Mantine's own buttons need in the reader's language. */
const useTheme = () => {
  const { t } = useTranslation('shell')
  const close = t('share.close')
  return useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: {
          Modal: { defaultProps: { closeButtonProps: { 'aria-label': close } }, styles: { title: { lineHeight: 1.3 } } },
          Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
        },
      }),
    [close],
  )
}

export const App = () => (
  <MantineProvider theme={useTheme()} defaultColorScheme="auto">
    <QueryClientProvider client={queryClient}>
      <Notifications position="top-center" classNames={{ root: classes.notices ?? '' }} />
      <TodayProvider clock={now}>
        <RouterProvider router={router} />
      </TodayProvider>
    </QueryClientProvider>
  </MantineProvider>
)
