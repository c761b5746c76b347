# language: fr
Fonctionnalité: Vecteurs du préfet et de la revue juridique
  Chaque scénario porte le numéro de son vecteur. Ceux que les règles n'atteignent pas encore sont dans en-attente.md.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | mineur | régime de protection | à protéger               |
      | t1  | titulaire du bail | oui             | non    | aucun                | recherché, aucun élément |
      | f1  | membre du foyer   | oui             | non    |                      |                          |
    Et la personne visée est « t1 »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | partageable      | forte          | non           | 2025-01-02 |
    Et toutes les listes sont complètes

  @vecteur
  Scénario: T11 — injonction reçue le 3 novembre, réponse due le 18
    Source : dossier juridique, § 12, vecteur T11 ; CCH, art. L. 442-4-3

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet » tombe le 2026-11-18
    Et l'obligation « reponse_au_prefet » est due

  @vecteur
  Scénario: T11 — réponse du 17 novembre, juge saisi au plus tard le 17 décembre
    Source : dossier juridique, § 12, vecteur T11 ; CCH, art. L. 442-4-3

    Soit le dossier est évalué le 2026-11-18
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-17           |
      | réponse donnée                       | saisine annoncée     |
    Quand on évalue le dossier
    Alors l'échéance « Dépôt au greffe de la copie de l'assignation » tombe le 2026-12-17

  @vecteur
  Scénario: T23 — la mise en demeure recommandée, non réclamée, vaut pour un bail d'habitation
    Source : revue juridique, vecteur T23, et ligne 7 ; Cass. 1re civ., 20 janv. 2021, n° 19-20.680

    Soit un incident « i1 » :
      | date du fait         | 2026-11-02      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise       |
      | m1  | rappel                  | 2026-07-01   |                | envoyée      |
      | m2  | entretien               | 2026-08-01   |                | reçue        |
      | m3  | avertissement écrit     | 2026-09-01   |                | reçue        |
      | m4  | mise en demeure envoyée | 2026-10-01   | 2026-10-01     | non réclamée |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »

  @vecteur
  Scénario: T24 — l'injonction adressée à une société d'économie mixte
    Source : revue juridique, vecteur T24, et ligne 3 ; loi du 6 juillet 1989, art. 9-2

    Soit dans le dossier :
      | genre de bailleur | société d'économie mixte |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Quand on évalue le dossier
    Alors l'échéance « Réponse au préfet (article 9-2, à vérifier ; viser quinze jours en interne) » tombe le 2026-12-03
    Et l'échéance « Réponse au préfet » ne court pas

  @vecteur
  Scénario: T25 — le parquet annonce une condamnation, le bailleur n'est pas victime
    Source : revue juridique, vecteur T25, et ligne 16 ; code de procédure pénale, art. R. 166

    Soit une pièce « p2 » :
      | origine                          | parquet                    |
      | catégorie d'information          | décision pénale définitive |
      | canal                            | correspondant désigné      |
      | pièce nominative                 | oui                        |
      | bailleur victime de l'infraction | non                        |
      | classe de secret                 | confidentielle             |
      | autorisation écrite du parquet   | oui                        |
      | force probante                   | forte                      |
      | pièce anonyme                    | non                        |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | f1                             |
      | gravité              | grave                          |
      | pièces               | p2                             |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p2    | non     | non      | non  |
    Et l'accompagnement « demande_copie_decision » est proposé
    Et aucune mesure n'est conseillée : rien à entreprendre

  @vecteur
  Scénario: T27 — assignation remise le 28e jour, déposée le 33e
    Source : revue juridique, vecteur T27, et ligne 23 ; code de procédure civile, art. 754

    Soit le dossier est évalué le 2026-12-21
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-17           |
      | réponse donnée                       | saisine annoncée     |
      | date de saisine du juge              | 2026-12-20           |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2026-12-15           |
    Quand on évalue le dossier
    Alors l'alerte « saisine-du-juge-tardive » est possible
    Et « assignation » est non proposée

  @vecteur
  Scénario: T29 — aux abords, le 10 mai puis le 20 juin 2025
    Source : revue juridique, vecteur T29 ; loi n° 2025-532 du 13 juin 2025, art. 62

    Soit le dossier est évalué le 2025-09-15
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu   | phénomène                  | auteur | victimes  | atteinte          | trouble causé à autrui | proximité suffisante | lien retenu par le conseil | gravité         | pièces |
      | i1  | 2025-05-10   | 2025-05-10           | abords | occupation abusive de hall | f1     | résidents | libre circulation | oui                    | oui                  | non                        | trouble sérieux | p1     |
      | i2  | 2025-06-20   | 2025-06-20           | abords | occupation abusive de hall | f1     | résidents | libre circulation | oui                    | oui                  | non                        | trouble sérieux | p1     |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « non »
    Et pour l'incident « i2 », « manquement » vaut « oui »
    Et pour l'incident « i2 », la version de « loi-89-462/art-7-b » en vigueur le 2025-06-20 est citée
    Et la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i2 »
    Et la version de « loi-89-462/art-7-b » en vigueur le 2025-05-10 n'est pas citée

  @vecteur
  Scénario: T30 — le logement d'une titulaire isolée, accaparé par des trafiquants
    Source : revue juridique, vecteur T30, et partie D, situation 1

    Soit dans le dossier :
      | logement occupé contre son gré | oui |
    Et une personne « v1 » :
      | rôle            | visiteur |
      | vit au logement | oui      |
    Et un incident « i1 » :
      | date du fait                      | 2026-11-02    |
      | date de connaissance              | 2026-11-02    |
      | lieu                              | logement      |
      | phénomène                         | point de deal |
      | auteur                            | v1            |
      | auteur introduit par le locataire | inconnu       |
      | arme                              | non           |
      | gravité                           | grave         |
      | pièces                            | p1            |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est interdite par « logement-accapare »
    Et « assignation » est interdite par « logement-accapare »
    Et l'accompagnement « protection_personne » est proposé

  @vecteur
  Scénario: T32 — un courriel de la préfecture : « merci d'agir »
    Source : revue juridique, vecteur T32, et point C-20

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | demande informelle |
      | signée par le représentant de l'État | non                |
      | vise le texte applicable             | non                |
      | faits énoncés                        | non                |
      | désigne le logement                  | non                |
      | date de réception                    | 2026-11-03         |
    Quand on évalue le dossier
    Alors aucune échéance ne court
    Et l'obligation « reponse_au_prefet » n'est pas due
    Et les alertes sont exactement :
      | lettre-qui-ne-vaut-pas-injonction |
