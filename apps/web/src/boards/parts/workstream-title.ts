import type { Pillar, Theme, Workstream } from '@filrouge/domain'
import type { TFunction } from 'i18next'

/** The name of a theme's record; a pillar of the diagnostic has its name from the catalogue. Null when its record is gone. */
export const themeTitle = (t: TFunction<'roadmap'>, theme: Theme, recordName: string | null): string | null =>
  theme.startsWith('pillar:') ? t(`pillar.${theme.slice('pillar:'.length) as Pillar}`, { ns: 'diagnostic' }) : recordName

/** The name people gave, else one built from the kind of change and its theme. */
export const workstreamTitle = (t: TFunction<'roadmap'>, workstream: Workstream): string => {
  if (workstream.name) return workstream.name
  if (workstream.kind === null) return t('title.handMade')
  const theme = workstream.theme && themeTitle(t, workstream.theme, workstream.themeName)
  return theme ? t(`title.${workstream.kind}OnTheme`, { theme }) : t(`title.${workstream.kind}`)
}
