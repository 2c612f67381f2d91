export const parts = {
  nobody: 'Personne',
  unnamed: 'Sans nom',
  unknown: 'Ne sait pas',
  outOfRange: 'Entre {{min}} et {{max}}, ou vide',
  labelled: '{{label}} : {{text}}',
  undo: 'Annuler',
  tooLate: 'Vous avez fait d’autres modifications depuis : annulez-les d’abord.',
  evidence: {
    label: 'Niveau de preuve',
    none: 'Preuve non précisée',
    assumption: 'Hypothèse',
    anecdote: 'Anecdote',
    data: 'Donnée',
  },
  quadrants: {
    concentrate: 'Agir',
    keepUp: 'Maintenir',
    lowPriority: 'Non prioritaire',
    possibleOverkill: 'Excès possible',
  },
}
