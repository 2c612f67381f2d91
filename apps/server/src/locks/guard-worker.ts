import { answerTasks } from '../threads/thread.ts'
import { Guards, type GuardTask } from './guards.ts'

const guards = new Guards()

answerTasks((task: GuardTask) => guards.answer(task))
