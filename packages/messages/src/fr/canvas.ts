export const canvas = {
  opening: 'Ouverture du tableau blanc…',
  board: {
    hint: 'Double-cliquez pour travailler dessus',
    editing: 'Échap pour revenir au tableau blanc',
    open: 'Ouvrir en pleine page',
    openNamed: 'Ouvrir « {{board}} » en pleine page',
    unknown: 'Ce tableau n’existe pas dans cette version de Fil Rouge. Son contenu est gardé.',
    putBack: 'Remettre « {{board}} »',
  },
  age: {
    newer: {
      title: 'Ce tableau blanc vient d’une version plus récente',
      text: 'Vous pouvez le lire. Pour y écrire, rechargez la page : rien de ce qui est enregistré ne sera perdu.',
    },
    older: {
      title: 'Ce tableau blanc est en cours de mise à jour',
      text: 'Vous pourrez y écrire dès que le serveur aura terminé, d’ordinaire en quelques secondes.',
    },
    reload: 'Recharger la page',
  },
  tool: { board: 'Planche' },
  notes: {
    taken_one: 'La note est devenue un élément de la planche. Annuler la remet en note.',
    taken_many: '{{count}} notes sont devenues des éléments de la planche. Annuler les remet en notes.',
    taken_other: '{{count}} notes sont devenues des éléments de la planche. Annuler les remet en notes.',
    refused_one: 'La planche ne peut pas prendre cette note ici : déposez-la sur une case.',
    refused_many: 'La planche ne peut pas prendre {{count}} notes ici : déposez-les sur une case.',
    refused_other: 'La planche ne peut pas prendre {{count}} notes ici : déposez-les sur une case.',
  },
}
