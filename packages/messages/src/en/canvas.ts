import type { Messages } from '../messages.ts'

export const canvas: Messages['canvas'] = {
  opening: 'Opening the whiteboard…',
  board: {
    hint: 'Double-click to work on it',
    editing: 'Escape to return to the whiteboard',
    open: 'Open full page',
    openNamed: 'Open “{{board}}” full page',
    unknown: 'This board does not exist in this version of Fil Rouge. Its content is kept.',
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
  boards: {
    menu: 'Boards',
    overview: 'Overview',
    goTo: 'Go to',
    putBack: 'Put back on the whiteboard',
    arrange: 'Arrange after the method',
    onlyOne: 'A board exists only once: the copy was not kept.',
  },
  rows: {
    understand: 'Understand and choose',
    design: 'Design the experience',
    deliver: 'Decide and deliver',
  },
  export: {
    fileName: 'Whiteboard',
    png: 'Export as an image (PNG)',
    svg: 'Export as a vector drawing (SVG)',
    failed: 'The picture could not be made. Try SVG, or select a part of the whiteboard.',
  },
  picture: {
    sending: 'Sending “{{name}}”: {{percent}}%',
    wrongType: '“{{name}}” is not an image that the whiteboard takes. Save it as PNG, JPEG, GIF or WebP.',
    tooLarge: '“{{name}}” is too large for the server. Make the image smaller, then drop it again.',
    workshopFull:
      '“{{name}}” was not sent: this workshop holds as many images as the server keeps for one. Whoever runs the server can allow more.',
    unreachable: 'The server does not answer: “{{name}}” was not sent. Drop it again once you are online.',
    unreadable: '“{{name}}” cannot be read: the file may be damaged.',
    forbidden: 'You are viewing this workshop: you cannot put images on it.',
    failed: '“{{name}}” could not be sent. Try again in a moment.',
  },
  locked: '{{writer}} is writing here: wait until they are done to change or delete it.',
  failure: {
    title: 'The whiteboard could not be shown',
    text: 'Nothing is lost: what is drawn is saved. Reload the page to go on.',
  },
  tool: { board: 'Board' },
  notes: {
    taken_one: 'The note became an item of the board. Undo turns it back into a note.',
    taken_many: '{{count}} notes became items of the board. Undo turns them back into notes.',
    taken_other: '{{count}} notes became items of the board. Undo turns them back into notes.',
    locked_one: 'This board is locked: the note stays a note.',
    locked_other: 'This board is locked: the notes stay notes.',
    tooFar_one: 'From here the cells do not show: go nearer to the board, then drop the note.',
    tooFar_other: 'From here the cells do not show: go nearer to the board, then drop the notes.',
    noCell_one: 'The board cannot take this note here: drop it on a cell.',
    noCell_many: 'The board cannot take {{count}} notes here: drop them on a cell.',
    noCell_other: 'The board cannot take {{count}} notes here: drop them on a cell.',
  },
}
