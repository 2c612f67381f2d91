import type { Messages } from '../messages.ts'

export const canvas: Messages['canvas'] = {
  opening: 'Opening the whiteboard…',
  board: {
    hint: 'Double-click to work on it',
    editing: 'Escape to return to the whiteboard',
    open: 'Open full page',
    openNamed: 'Open “{{board}}” full page',
    unknown: 'This board does not exist in this version of Fil Rouge. Its content is kept.',
    putBack: 'Put back “{{board}}”',
  },
  age: {
    newer: {
      title: 'This whiteboard comes from a newer version',
      text: 'You can read it. To write on it, reload the page: nothing that is saved will be lost.',
    },
    older: {
      title: 'This whiteboard is being updated',
      text: 'You can write on it as soon as the server is done, usually within seconds.',
    },
    reload: 'Reload the page',
  },
  tool: { board: 'Board' },
  notes: {
    taken_one: 'The note became an item of the board. Undo turns it back into a note.',
    taken_many: '{{count}} notes became items of the board. Undo turns them back into notes.',
    taken_other: '{{count}} notes became items of the board. Undo turns them back into notes.',
    refused_one: 'The board cannot take this note here: drop it on a cell.',
    refused_many: 'The board cannot take {{count}} notes here: drop them on a cell.',
    refused_other: 'The board cannot take {{count}} notes here: drop them on a cell.',
  },
}
