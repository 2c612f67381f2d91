import type { AccessStore } from './access-store.ts'
import type { BallotStore } from './ballot-store.ts'
import type { DocumentForms } from './document-forms.ts'
import type { FacilitationStore } from './facilitation-store.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import type { UpdateLog } from './update-log.ts'
import type { UploadStore } from './upload-store.ts'
import type { WorkshopLifecycle } from './workshop-lifecycle.ts'

/** Everything the server keeps; one adapter opens it all. Disposing of it releases the database. */
export interface Storage
  extends UpdateLog,
    DocumentForms,
    AccessStore,
    BallotStore,
    FacilitationStore,
    UploadStore,
    SnapshotStore,
    WorkshopLifecycle,
    AsyncDisposable {
  /** Rejects while nothing can be read. */
  checkStorage: () => Promise<void>
}
