/** Invented for the example, and marked so: nobody is quoted. */
export const voices = {
  'parking-price': '« Deux billets à 39 €, un parking à 84 €. On ne nous l’a dit qu’à la barrière. » (exemple)',
  'early-floor':
    '« Arrivés à 4 h pour ne rien rater, nous avons attendu par terre : tous les sièges sont dans les cafés. » (exemple)',
  'kerb-alone': '« Je n’ai parlé à personne de l’entrée à l’avion, et c’est très bien ainsi. » (exemple)',
  'monday-queue': '« Le lundi, j’ai le choix entre quarante minutes d’avance pour rien et un avion raté. » (exemple)',
  'quiet-call': '« On me demande souvent où passer un appel sans que toute la salle entende. » (exemple, agent d’accueil)',
  'stroller-gate': 'Puis-je garder la poussette jusqu’à la porte de l’avion ? (exemple, question fréquente)',
  'second-plane': '« Personne ne savait si notre deuxième avion nous attendait. Nous avons couru pour rien. » (exemple)',
  'night-shower': '« Sept heures, la nuit, sans douche ni repas chaud. Le personnel était gentil, mais désarmé. » (exemple)',
  'desk-closed': '« Douze guichets éteints, un seul ouvert : les gens croient que nous sommes en grève. » (exemple, agent)',
} as const
