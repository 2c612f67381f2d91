export const canvas = {
  opening: 'Ouverture du tableau blanc…',
  board: {
    hint: 'Double-cliquez pour travailler dessus',
    editing: 'Échap pour revenir au tableau blanc',
    open: 'Ouvrir en pleine page',
    openNamed: 'Ouvrir « {{board}} » en pleine page',
    unknown: 'Ce tableau n’existe pas dans cette version de Fil Rouge. Son contenu est gardé.',
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
  boards: {
    menu: 'Tableaux',
    overview: 'Vue d’ensemble',
    goTo: 'Aller à',
    putBack: 'Remettre sur le tableau blanc',
    arrange: 'Ranger selon la méthode',
    onlyOne: 'Un tableau n’existe qu’une fois : la copie n’a pas été gardée.',
  },
  rows: {
    understand: 'Comprendre et choisir',
    design: 'Concevoir l’expérience',
    deliver: 'Décider et mettre en œuvre',
  },
  export: {
    fileName: 'Tableau blanc',
    png: 'Exporter en image (PNG)',
    svg: 'Exporter en dessin vectoriel (SVG)',
    failed: 'L’image n’a pas pu être faite. Essayez en SVG, ou sélectionnez une partie du tableau blanc.',
  },
  picture: {
    sending: 'Envoi de « {{name}} » : {{percent}} %',
    wrongType: '« {{name}} » n’est pas une image que le tableau blanc accepte. Enregistrez-la en PNG, JPEG, GIF ou WebP.',
    tooLarge: '« {{name}} » est trop lourde pour le serveur. Réduisez l’image, puis déposez-la de nouveau.',
    workshopFull:
      '« {{name}} » n’a pas été envoyée : cet atelier contient autant d’images que le serveur en garde pour un seul. Qui gère le serveur peut en permettre plus.',
    unreachable: 'Le serveur ne répond pas : « {{name}} » n’a pas été envoyée. Déposez-la de nouveau une fois en ligne.',
    unreadable: '« {{name}} » ne se lit pas : le fichier est peut-être abîmé.',
    forbidden: 'Vous consultez cet atelier : vous ne pouvez pas y mettre d’image.',
    failed: '« {{name}} » n’a pas pu être envoyée. Réessayez dans un instant.',
  },
  locked: '{{writer}} est en train d’écrire ici : attendez la fin pour modifier ou supprimer.',
  failure: {
    title: 'Le tableau blanc n’a pas pu s’afficher',
    text: 'Rien n’est perdu : ce qui est dessiné est enregistré. Rechargez la page pour continuer.',
  },
  tool: { board: 'Tableau' },
  notes: {
    taken_one: 'La note est devenue un élément du tableau. Annuler la remet en note.',
    taken_many: '{{count}} notes sont devenues des éléments du tableau. Annuler les remet en notes.',
    taken_other: '{{count}} notes sont devenues des éléments du tableau. Annuler les remet en notes.',
    locked_one: 'Ce tableau est verrouillé : la note reste une note.',
    locked_other: 'Ce tableau est verrouillé : les notes restent des notes.',
    tooFar_one: 'D’ici, on ne voit pas les cases : approchez-vous du tableau, puis déposez la note.',
    tooFar_other: 'D’ici, on ne voit pas les cases : approchez-vous du tableau, puis déposez les notes.',
    noCell_one: 'Le tableau ne peut pas prendre cette note ici : déposez-la sur une case.',
    noCell_many: 'Le tableau ne peut pas prendre {{count}} notes ici : déposez-les sur une case.',
    noCell_other: 'Le tableau ne peut pas prendre {{count}} notes ici : déposez-les sur une case.',
  },
}
