import { type GatheringScreen, gatheringScreens } from '@filrouge/domain'

const isBesideBoards = (screen: string): boolean => screen === 'whiteboard' || screen === 'voice'

/** The address of a screen that people can be brought to. */
export const screenPath = (workshopId: string, screen: GatheringScreen): string =>
  `/w/${workshopId}/${isBesideBoards(screen) ? screen : `board/${screen}`}`

/** The screen at an address; null for one that people cannot be brought to. */
export const screenAt = (workshopId: string, pathname: string): GatheringScreen | null =>
  gatheringScreens.find((screen) => screenPath(workshopId, screen) === pathname) ?? null
