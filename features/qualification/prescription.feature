# language: fr
Fonctionnalité: Le fait que la prescription atteint
  L'action née du bail se prescrit par trois ans à compter du jour où le bailleur a connu le fait.
  Source : loi du 6 juillet 1989, art. 7-1

  @limite
  Plan du scénario: Trois ans de date à date, du jour où le bailleur a connu le fait
    Soit un dossier évalué le 2026-11-24
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | reçue le         | 2021-01-01                |
    Et un incident « i1 » :
      | date du fait         | 2021-05-01      |
      | date de connaissance | <connu le>      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « ancien » vaut « <ancien> »

    Exemples:
      | connu le                | ancien  |
      | 2021-06-01              | oui     |
      | 2023-11-23              | oui     |
      | 2023-11-24              | non     |
      | 2026-11-20              | non     |
      | 2023-11-20 à 2023-11-30 | inconnu |
      | inconnu                 | inconnu |
