# language: fr
Fonctionnalité: Essai
  Source : essai technique

  Scénario: Rien dans le dossier
    Soit un dossier évalué le 2026-11-16
    Et une personne « t1 » :
      | rôle | titulaire du bail |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
