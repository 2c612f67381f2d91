import type { AccessStore } from './access-store.ts'
import type { UpdateLog } from './update-log.ts'

/** Everything the server keeps; one adapter opens it all. Disposing of it releases the database. */
export interface Storage extends UpdateLog, AccessStore, AsyncDisposable {}
