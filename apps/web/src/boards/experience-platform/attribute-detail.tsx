import { type Attribute, platformLevels } from '@filrouge/domain'
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { BehaviourList } from './behaviour-list.tsx'
import classes from './experience-platform.module.css'
import { GapChips } from './gap-chips.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { usePlatformEdits } from './use-platform-edits.ts'

/** Levels with their anchors, gaps, behaviours and indicators of one attribute. */
export const AttributeDetail = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation('experiencePlatform')
  const indicators = useWorkshop((workshop) => workshop.indicators)
  const { setLevel } = usePlatformEdits()
  return (
    <div className={classes.detail}>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        {platformLevels.map((level) => (
          <NumberField
            key={level}
            label={t(`level.${level}`)}
            anchors={t(`anchor.${level}`)}
            value={attribute[level]}
            min={0}
            max={10}
            onWrite={(value) => setLevel(attribute.id, level, value)}
          />
        ))}
      </SimpleGrid>
      <GapChips attribute={attribute} />
      <BehaviourList attribute={attribute} />
      <IndicatorList attribute={attribute} indicators={indicators} />
    </div>
  )
}
