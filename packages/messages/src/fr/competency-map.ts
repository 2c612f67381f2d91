export const competencyMap = {
  title: 'Compétences',
  addFunction: 'Ajouter une fonction',
  newFunction: 'Nouvelle fonction',
  addCompetency: 'Ajouter une compétence',
  newCompetency: 'Nouvelle compétence',
  hint: 'Ajoutez des fonctions et des compétences, puis notez de 0 (absente) à 5 (référence).',
  current: 'Actuel',
  required: 'Requis',
  gap: 'Écart',
  outOfRange: 'Un entier de 0 à 5, ou rien.',
}
