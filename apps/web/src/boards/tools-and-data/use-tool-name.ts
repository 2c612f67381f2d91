import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'

/** Names a tool by its id; one without a name, or gone, has a word of its own. */
export const useToolName = () => {
  const { t } = useTranslation('toolsAndData')
  const tools = useWorkshop((workshop) => workshop.tools)
  return (id: string): string => tools.find((tool) => tool.id === id)?.name || t('unnamedTool')
}
