import type { Workstream } from '@filrouge/domain'
import type { TFunction } from 'i18next'

/** The name people gave, else one built from the kind of change and its theme. */
export const workstreamTitle = (t: TFunction<'roadmap'>, workstream: Workstream): string => {
  if (workstream.name) return workstream.name
  if (workstream.kind === null) return t('title.handMade')
  return workstream.themeName
    ? t(`title.${workstream.kind}OnTheme`, { theme: workstream.themeName })
    : t(`title.${workstream.kind}`)
}
