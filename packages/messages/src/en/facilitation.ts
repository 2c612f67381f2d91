import type { Messages } from '../messages.ts'

export const facilitation: Messages['facilitation'] = {
  menu: { button: 'Facilitate', title: 'Facilitate the workshop' },
  lock: {
    lock: 'Lock the board',
    unlock: 'Unlock the board',
    lockNamed: 'Lock “{{board}}”',
    unlockNamed: 'Unlock “{{board}}”',
    locked: 'Locked',
    forYou: 'The facilitator locked this board: you can read it, not edit it.',
    forOthers: 'This board is locked for everyone but facilitators.',
    section: 'Locked boards',
    undone: 'This board is locked: your edit was taken back.',
  },
  gather: {
    here: 'Bring everyone here',
    done: 'Everyone is brought here: {{screen}}.',
    brought: '{{name}} brings everyone here: {{screen}}.',
  },
  timer: {
    section: 'Timer',
    start: 'Start {{count}} min',
    custom: 'Another duration, in minutes',
    startCustom: 'Start',
    pause: 'Pause',
    resume: 'Resume',
    extend: 'Add 1 minute',
    stop: 'Stop the timer',
    left: '{{time}} left',
    paused: 'Paused, {{time}} left',
    over: 'Time is up',
    controls: 'Timer controls',
  },
  restarting: 'The server is restarting. You can go on: your edits leave as soon as it is back.',
  roleChanged: {
    facilitator: 'You are now a facilitator of this workshop.',
    participant: 'You can now edit the boards.',
    observer: 'You are now an observer: you can read everything, and edit nothing.',
  },
}
