import { createBrowserRouter } from 'react-router'
import { HomeScreen } from '../access/home-screen.tsx'
import { JoinScreen } from '../access/join-screen.tsx'
import { ErrorScreen, NotFoundScreen } from './error-screen.tsx'
import { loadBoardWords } from './i18n.ts'
import { Opening } from './opening.tsx'

/** The workshop's screens, boards and drawing load only when a workshop is opened. */
export const router = createBrowserRouter([
  { path: '/', element: <HomeScreen />, errorElement: <ErrorScreen /> },
  { path: '/join/:workshopId', element: <JoinScreen />, errorElement: <ErrorScreen /> },
  {
    path: '/w/:workshopId',
    errorElement: <ErrorScreen />,
    HydrateFallback: Opening,
    lazy: async () => {
      const [{ WorkshopScreen }] = await Promise.all([import('./workshop-screen.tsx'), loadBoardWords()])
      return { Component: WorkshopScreen }
    },
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./start-route.tsx')).StartRoute }) },
      { path: 'whiteboard', lazy: async () => ({ Component: (await import('./whiteboard-route.tsx')).WhiteboardRoute }) },
      { path: 'board/:kind', lazy: async () => ({ Component: (await import('./board-route.tsx')).BoardRoute }) },
      { path: 'snapshots', lazy: async () => ({ Component: (await import('./snapshots-route.tsx')).SnapshotsRoute }) },
      { path: 'guide', lazy: async () => ({ Component: (await import('../guide/guide-screen.tsx')).GuideScreen }) },
      { path: 'voice', lazy: async () => ({ Component: (await import('./voice-route.tsx')).VoiceRoute }) },
    ],
  },
  { path: '*', element: <NotFoundScreen /> },
])
