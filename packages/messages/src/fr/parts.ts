export const parts = {
  unknown: 'Ne sait pas',
  outOfRange: 'Entre {{min}} et {{max}}, ou vide',
  undo: 'Annuler',
  tooLate: 'Vous avez fait d’autres modifications depuis : annulez-les d’abord.',
}
