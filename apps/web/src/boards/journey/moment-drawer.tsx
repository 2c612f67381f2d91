import type { Moment } from '@filrouge/domain'
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { LaneContent } from './lane-content.tsx'
import { lanes } from './lanes.ts'
import { MomentHead } from './moment-head.tsx'

/** Everything known of one moment, with the scales in words. */
export const MomentDrawer = ({ moment, onClose }: { moment: Moment | undefined; onClose: () => void }) => {
  const { t } = useTranslation('journey')
  return (
    <RecordDrawer record={moment} title={t('detail')} closeLabel={t('close')} onClose={onClose}>
      {(shown) => (
        <Stack>
          <div>
            <MomentHead moment={shown} handOver={undefined} isMovable={false} />
          </div>
          {lanes.map((lane) => (
            <section key={lane} aria-label={t(`lane.${lane}`)}>
              <Text fw={600} size="sm" mb={4}>
                {t(`lane.${lane}`)}
              </Text>
              <LaneContent lane={lane} moment={shown} isDetailed />
            </section>
          ))}
        </Stack>
      )}
    </RecordDrawer>
  )
}
