# language: fr
Fonctionnalité: Vecteurs de l'information et de l'issue pénale
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
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  @vecteur
  Scénario: T9 — des courriels anonymes et la remarque d'un agent de police
    Source : dossier juridique, § 12, vecteur T9, et règles R08 et R09 ; revue juridique, point C-bis 1

    Soit les pièces suivantes :
      | nom | origine              | catégorie d'information      | canal       | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme |
      | p1  | signalement anonyme  | faits d'incivilité           | courriel    | oui              | partageable      |                                | moyenne        | oui           |
      | p2  | police               | identité de l'auteur présumé | propos oral | oui              | confidentielle   | non                            | forte          | non           |
    Et dans le dossier :
      | sources anonymes admises | non |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | t1                             |
      | gravité              | grave                          |
      | pièces               | p1, p2                         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |
      | p2    | non     | non      | non  |
    Et aucune mesure n'est conseillée : rien à entreprendre
    Et l'accompagnement « enquete » est proposé
    Et l'accompagnement « ecarter_piece » est proposé
    Et le conseil est le même sans la pièce « p2 »

  @vecteur
  Scénario: T10 — la cellule du conseil local dit que la famille est connue : orientation et effacement
    Source : dossier juridique, § 12, vecteur T10, et règle R09 ; CSI, art. L. 132-5

    Soit une pièce « p1 » :
      | origine                        | groupe de prévention         |
      | catégorie d'information        | identité de l'auteur présumé |
      | canal                          | réunion                      |
      | pièce nominative               | oui                          |
      | classe de secret               | confidentielle               |
      | autorisation écrite du parquet | non                          |
      | charte du groupe signée        | oui                          |
      | force probante                 | faible                       |
      | pièce anonyme                  | non                          |
      | reçue le                       | 2026-11-10                   |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-10                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | t1                             |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |
    Et « rappel_au_reglement » est interdite par « information-non-utilisable »
    Et l'accompagnement « enquete » est proposé
    Et l'échéance « Effacement du renseignement » tombe le 2027-02-10

  @vecteur
  Plan du scénario: T20 — relaxe ou classement sur le seul fait : le conseil décide
    Source : dossier juridique, § 12, vecteur T20, et règle R29 ; revue juridique, partie B (T20)

    Soit les pièces suivantes :
      | nom | origine            | catégorie d'information | pièce nominative | bailleur victime de l'infraction | classe de secret | autorisation écrite du parquet | issue pénale favorable | force probante | pièce anonyme |
      | p1  | plainte du bailleur | faits susceptibles d'infraction | oui      |                                  | confidentielle   |                                |                        | forte          | non           |
      | p2  | parquet            | suites de plainte       | oui              | oui                              | confidentielle   | non                            | <favorable>            | forte          | non           |
    Et un incident « i1 » :
      | date du fait                      | 2026-10-02                     |
      | date de connaissance              | 2026-10-02                     |
      | lieu                              | parties communes de l'immeuble |
      | phénomène                         | dégradations                   |
      | auteur                            | t1                             |
      | gravité                           | trouble sérieux                |
      | pièces                            | p1, p2                         |
      | fait retenu malgré l'issue pénale | <conseil>                      |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »
    Et l'accompagnement « reexamen_du_dossier » <réexamen> proposé

    Exemples:
      | favorable | conseil | établi  | réexamen  |
      | oui       | non     | non     | est       |
      | oui       | oui     | oui     | est       |
      | oui       | inconnu | inconnu | est       |
      | non       | inconnu | oui     | n'est pas |

  Plan du scénario: T20 — la relaxe et le classement ôtent le fait chacun à leur titre, sauf si le conseil le retient
    Source : revue juridique, partie B (T20) ; dossier juridique, § 4 (présomption d'innocence : réévaluer) ; code civil, art. 9-1

    Soit les pièces suivantes :
      | nom | origine             | catégorie d'information         | pièce nominative | bailleur victime de l'infraction | classe de secret | décision définitive | issue pénale favorable | force probante | pièce anonyme |
      | p1  | plainte du bailleur | faits susceptibles d'infraction | oui              |                                  | confidentielle   |                     |                        | forte          | non           |
      | p2  | <origine>           | suites de plainte               | oui              | oui                              | confidentielle   | oui                 | oui                    | forte          | non           |
    Et un incident « i1 » :
      | date du fait                      | 2026-10-02                     |
      | date de connaissance              | 2026-10-02                     |
      | lieu                              | parties communes de l'immeuble |
      | phénomène                         | dégradations                   |
      | auteur                            | t1                             |
      | gravité                           | trouble sérieux                |
      | pièces                            | p1, p2                         |
      | fait retenu malgré l'issue pénale | <conseil>                      |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »

    Exemples:
      | origine             | conseil | établi |
      | parquet             | non     | non    |
      | police              | non     | non    |
      | décision de justice | non     | non    |
      | décision de justice | oui     | oui    |

  @vecteur
  Scénario: T20 — le fait dont la relaxe ne laisse aucune preuve n'ouvre aucun courrier
    Source : dossier juridique, § 12, vecteur T20 ; revue juridique, partie B (T20)

    Soit une pièce « p1 » :
      | origine                          | plainte du bailleur             |
      | catégorie d'information          | faits susceptibles d'infraction |
      | classe de secret                 | confidentielle                  |
      | force probante                   | forte                           |
      | pièce anonyme                    | non                             |
    Et une pièce « p2 » :
      | origine                          | décision de justice        |
      | catégorie d'information          | décision pénale définitive |
      | canal                            | greffe                     |
      | décision définitive              | oui                        |
      | condamnation effacée             | non                        |
      | issue pénale favorable           | oui                        |
      | bailleur victime de l'infraction | oui                        |
      | classe de secret                 | confidentielle             |
      | force probante                   | forte                      |
      | pièce anonyme                    | non                        |
    Et un incident « i1 » :
      | date du fait                      | 2026-10-02                     |
      | date de connaissance              | 2026-10-02                     |
      | lieu                              | parties communes de l'immeuble |
      | phénomène                         | dégradations                   |
      | auteur                            | t1                             |
      | gravité                           | trouble sérieux                |
      | pièces                            | p1, p2                         |
      | fait retenu malgré l'issue pénale | non                            |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et « assignation » est non proposée
    Et l'accompagnement « reexamen_du_dossier » est proposé

  @vecteur
  Scénario: T32 — le courriel de la préfecture reçoit un accusé de réception, sans délai
    Source : revue juridique, vecteur T32, et point C-20

    Soit une lettre reçue « n1 » :
      | nature de la demande | demande informelle |
      | date de réception    | 2026-11-03         |
      | réponse donnée       | aucune réponse     |
    Quand on évalue le dossier
    Alors l'accompagnement « demande_precisions_prefet » est proposé
    Et aucune échéance ne court
    Et l'obligation « reponse_au_prefet » n'est pas due

  @vecteur
  Plan du scénario: L'injonction sur la mauvaise personne, un autre régime ou des faits d'avant juin 2025
    Source : revue juridique, partie D, situation 15, et point C-20

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | reçue le         | 2025-01-02                |
    Et un incident « i1 » :
      | date du fait         | <fait>        |
      | date de connaissance | <fait>        |
      | phénomène            | point de deal |
      | pièces               | p1            |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | vise une personne du foyer           | <foyer>              |
      | date de réception                    | 2026-11-03           |
      | réponse donnée                       | aucune réponse       |
    Quand on évalue le dossier
    Alors l'accompagnement « demande_precisions_prefet » <précisions> proposé
    Et l'alerte « injonction-visant-un-tiers-au-foyer » <tiers>
    Et l'alerte « injonction-sur-un-autre-regime » <autre>
    Et l'échéance « Réponse au préfet » tombe le 2026-11-18
    Et l'obligation « reponse_au_prefet » est due

    Exemples:
      | régime                          | fait       | foyer | précisions | tiers        | autre        |
      | bail d'habitation               | 2026-10-02 | oui   | n'est pas  | ne sonne pas | ne sonne pas |
      | bail d'habitation               | 2026-10-02 | non   | est        | sonne        | ne sonne pas |
      | sous-location à une association | 2026-10-02 | oui   | est        | ne sonne pas | sonne        |
      | bail d'habitation               | 2025-06-14 | oui   | est        | ne sonne pas | ne sonne pas |
      | bail d'habitation               | 2025-06-15 | oui   | n'est pas  | ne sonne pas | ne sonne pas |
