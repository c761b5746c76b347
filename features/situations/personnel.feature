# language: fr
Fonctionnalité: Le personnel victime, témoin ou mis en cause
  Plainte, accueil aménagé, témoignage, examen d'une plainte visant un salarié.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
    Et toutes les listes sont complètes

  Plan du scénario: Le bailleur se plaint de ce que son personnel et ses biens ont subi
    Source : convention nationale du 29 mars 2019 ; dossier juridique, § 2.5 et § 6.7

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02                     |
      | date de connaissance  | 2026-11-02                     |
      | lieu                  | parties communes de l'immeuble |
      | phénomène             | <phénomène>                    |
      | cause tenant au bâti  | non                            |
      | connu d'un seul foyer | non                            |
      | auteur                | t1                             |
      | pièces                | p1                             |
      | victimes              | <victimes>                     |
      | subi par              | <subi>                         |
    Quand on évalue le dossier
    Alors l'accompagnement « depot_plainte » <plainte> proposé

    Exemples:
      | phénomène                   | victimes                          | subi     | plainte   |
      | menaces envers le personnel | personnel du bailleur en fonction | personne | est       |
      | dégradations                | résidents                         | personne | est       |
      | dégradations                | résidents                         | t1       | n'est pas |
      | tapage nocturne             | résidents                         | personne | n'est pas |

  @limite
  Scénario: La plainte pour le personnel se propose dès le jour de la convention nationale
    Source : convention nationale du 29 mars 2019 (plainte sur rendez-vous)

    Soit le dossier est évalué le 2019-03-29
    Et une pièce « p1 » :
      | reçue le | 2019-03-21 |
    Et un incident « i1 » :
      | date du fait          | 2019-03-20                        |
      | date de connaissance  | 2019-03-20                        |
      | lieu                  | parties communes de l'immeuble    |
      | phénomène             | menaces envers le personnel       |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p1                                |
      | victimes              | personnel du bailleur en fonction |
      | subi par              | personne                          |
    Quand on évalue le dossier
    Alors l'accompagnement « depot_plainte » est proposé

  Scénario: Une plainte déjà déposée ne se propose plus
    Source : convention nationale du 29 mars 2019

    Soit une pièce « p2 » :
      | origine          | plainte du bailleur |
      | classe de secret | partageable         |
      | force probante   | moyenne             |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                        |
      | date de connaissance  | 2026-11-02                        |
      | lieu                  | logement                          |
      | phénomène             | dégradations                      |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p1, p2                            |
      | victimes              | personnel du bailleur en fonction |
      | subi par              | personne                          |
    Quand on évalue le dossier
    Alors l'accompagnement « depot_plainte » n'est pas proposé

  Plan du scénario: Des insultes à l'accueil ou au téléphone aménagent l'accès au service
    Source : revue juridique, point D 12 ; code du travail, art. L. 4121-1

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02  |
      | date de connaissance  | 2026-11-02  |
      | lieu                  | <lieu>      |
      | phénomène             | <phénomène> |
      | cause tenant au bâti  | non         |
      | connu d'un seul foyer | non         |
      | auteur                | t1          |
      | pièces                | p1          |
    Quand on évalue le dossier
    Alors l'accompagnement « accueil_amenage » <accueil> proposé

    Exemples:
      | phénomène                      | lieu               | accueil   |
      | agression verbale du personnel | locaux du bailleur | est       |
      | agression verbale du personnel | ailleurs           | est       |
      | menaces envers le personnel    | locaux du bailleur | est       |
      | agression physique du personnel | locaux du bailleur | est      |
      | agression verbale du personnel | logement           | n'est pas |
      | tapage nocturne                | ailleurs           | n'est pas |

  Scénario: Le salarié mis en cause n'instruit pas le dossier
    Source : revue juridique, point D 12 ; dossier juridique, règle R34

    Soit une lettre reçue « n1 » :
      | nature de la demande | plainte visant le personnel |
      | date de réception    | 2026-11-05                  |
      | réponse donnée       | aucune réponse              |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete_personnel » est proposé
    Et la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » mentionne « un autre que le salarié mis en cause »

  Plan du scénario: Devant le juge, la seule parole du personnel se complète
    Source : code de procédure civile, art. 202 ; revue juridique, point D 12

    Soit une pièce « p2 » :
      | origine          | <seconde>   |
      | classe de secret | partageable |
      | force probante   | forte       |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                        |
      | date de connaissance  | 2026-11-02                        |
      | lieu                  | logement                          |
      | phénomène             | agression physique du personnel   |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p1, p2                            |
      | victimes              | personnel du bailleur en fonction |
      | gravité               | critique                          |
      | arme                  | oui                               |
      | subi par              | personne                          |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et la sauvegarde de « assignation » <mentionne> « Compléter la parole du personnel »

    Exemples:
      | seconde                           | mentionne        |
      | constatation du personnel         | mentionne        |
      | constat de commissaire de justice | ne mentionne pas |
      | attestation de témoin             | ne mentionne pas |
      | plainte de résident               | ne mentionne pas |

  Scénario: Un jugement complète la parole du personnel
    Source : code de procédure civile, art. 202 ; revue juridique, point D 12, et ligne 16 (copie demandée au greffe)

    Soit une pièce « p2 » :
      | origine                          | décision de justice        |
      | catégorie d'information          | décision pénale définitive |
      | canal                            | greffe                     |
      | décision définitive              | oui                        |
      | condamnation effacée             | non                        |
      | issue pénale favorable           | non                        |
      | bailleur victime de l'infraction | oui                        |
      | classe de secret                 | confidentielle             |
      | force probante                   | forte                      |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                        |
      | date de connaissance  | 2026-11-02                        |
      | lieu                  | logement                          |
      | phénomène             | agression physique du personnel   |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p1, p2                            |
      | victimes              | personnel du bailleur en fonction |
      | gravité               | critique                          |
      | arme                  | oui                               |
      | subi par              | personne                          |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « assignation » ne mentionne pas « Compléter la parole du personnel »

  Scénario: Là où le personnel n'a rien dit, il n'y a rien de lui à compléter
    Source : code de procédure civile, art. 202 ; revue juridique, point D 12

    Soit une pièce « p2 » :
      | origine          | images du bailleur |
      | classe de secret | partageable        |
      | force probante   | forte              |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                        |
      | date de connaissance  | 2026-11-02                        |
      | lieu                  | logement                          |
      | phénomène             | agression physique du personnel   |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p2                                |
      | victimes              | personnel du bailleur en fonction |
      | gravité               | critique                          |
      | arme                  | oui                               |
      | subi par              | personne                          |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « assignation » ne mentionne pas « Compléter la parole du personnel »
