# language: fr
Fonctionnalité: Ce que les services rencontrent chaque semaine
  Contrainte, partialité, retrait, animaux, objets, représailles, jugement refusé.

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

  Scénario: T30 — le logement d'une personne seule est accaparé
    Source : revue juridique, vecteur T30 et point D 1

    Soit dans le dossier :
      | logement occupé contre son gré | oui |
      | besoin d'accompagnement repéré | non |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02                     |
      | date de connaissance  | 2026-11-02                     |
      | lieu                  | parties communes de l'immeuble |
      | phénomène             | point de deal                  |
      | cause tenant au bâti  | non                            |
      | connu d'un seul foyer | non                            |
      | auteur                | t1                             |
      | pièces                | p1                             |
      | gravité               | grave                          |
      | subi par              | personne                       |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est interdite par « logement-accapare »
    Et « assignation » est interdite par « logement-accapare »
    Et « mise_en_demeure » attend au plus « 30 jours »
    Et l'accompagnement « relogement_victime » est proposé
    Et l'accompagnement « protection_personne » est proposé
    Et l'accompagnement « signalement_procureur » est proposé

  Plan du scénario: T31 — les plaintes d'un même groupe ne fondent aucun courrier
    Source : revue juridique, vecteur T31 et points C-4 et D 3

    Soit une pièce « p1 » :
      | origine                        | <origine> |
      | force probante                 | faible    |
      | pièce anonyme                  | non       |
      | auteur de la pièce consent     | non       |
      | tout usage refusé par l'auteur | non       |
    Et une pièce « p2 » :
      | origine                        | plainte de résident |
      | classe de secret               | partageable         |
      | force probante                 | faible              |
      | pièce anonyme                  | non                 |
      | auteur de la pièce consent     | non                 |
      | tout usage refusé par l'auteur | non                 |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02    |
      | date de connaissance  | 2026-11-02    |
      | lieu                  | logement      |
      | phénomène             | bruit de jour |
      | cause tenant au bâti  | non           |
      | connu d'un seul foyer | non           |
      | auteur                | t1            |
      | pièces                | p1, p2        |
    Et une lettre reçue « n1 » :
      | nature de la demande | <reçu>         |
      | date de réception    | 2026-11-05     |
      | réponse donnée       | aucune réponse |
    Et le juriste répond « <indépendantes> » à « plaintes tenues pour indépendantes » pour « n1 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | origine                   | reçu                                  | indépendantes | rappel     |
      | plainte de résident       | doute sur l'impartialité des plaintes | non           | interdite  |
      | plainte de résident       | doute sur l'impartialité des plaintes | oui           | conseillée |
      | constatation du personnel | doute sur l'impartialité des plaintes | non           | conseillée |
      | plainte de résident       | demande informelle                    | non           | conseillée |

  Scénario: Un doute sans réponse suspend le courrier et ne l'attend pas sans fin
    Source : revue juridique, points C-6, C-7 et D 3

    Soit dans le dossier :
      | logement occupé contre son gré | non |
    Et une pièce « p1 » :
      | origine                        | plainte de résident |
      | force probante                 | moyenne             |
      | pièce anonyme                  | non                 |
      | auteur de la pièce consent     | non                 |
      | tout usage refusé par l'auteur | non                 |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
    Et une lettre reçue « n1 » :
      | nature de la demande | doute sur l'impartialité des plaintes |
      | date de réception    | 2026-11-05                            |
      | réponse donnée       | aucune réponse                        |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : lever la question
    Et « rappel_au_reglement » attend au plus « 21 jours »
    Et l'alerte « plaintes-a-examiner-sans-parti-pris » sonne

  Scénario: Un plaignant se retire ou refuse tout usage de sa plainte
    Source : revue juridique, point D 4 ; code civil, art. 1719

    Soit une lettre reçue « n1 » :
      | nature de la demande | plainte retirée ou usage refusé |
      | date de réception    | 2026-11-05                      |
      | réponse donnée       | aucune réponse                  |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » est proposé
    Et l'alerte « plainte-retiree » sonne

  Scénario: L'accusation croisée dans un couple protège d'abord, puis le référent décide
    Source : revue juridique, points C-bis 3 et D 16 ; code civil, art. 515-9

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger | partage le domicile de l'auteur |
      | t1  | titulaire du bail | oui             | aucun                | oui        | oui                             |
      | t2  | titulaire du bail | oui             | aucun                | oui        | oui                             |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène            | auteur | subi par | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | logement | situation à protéger | t2     | t1       | p1     |
      | i2  | 2026-11-03   | 2026-11-03           | logement | situation à protéger | t1     | t2       | p1     |
    Quand on évalue le dossier
    Alors pour « t1 », « rappel_au_reglement » est interdite
    Et pour « t2 », « rappel_au_reglement » est interdite
    Et pour « t1 », « mediation » est interdite par « mediation-sans-danger »
    Et pour « t2 », « conciliation » est interdite par « mediation-sans-danger »
    Et pour « t1 », l'accompagnement « protection_personne » est proposé
    Et pour « t2 », l'accompagnement « protection_personne » est proposé

  Plan du scénario: Une mesure hors droit demandée est refusée avec sa règle
    Source : loi du 9 juillet 1970, art. 10 ; revue juridique, points D 8, D 9 et D 17

    Soit la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors « <mesure> » est interdite par « <règle> »

    Exemples:
      | mesure                   | règle                       |
      | interdiction_animal      | jamais-d-animal-interdit    |
      | mutation_d_office        | jamais-de-mutation-d-office |
      | refus_de_service         | jamais-de-refus-de-service  |
      | enlevement_sans_decision | jamais-d-objets-jetes       |

  Plan du scénario: Le courrier sur des objets ou un animal dit le trouble, rien de plus
    Source : revue juridique, points D 8 et D 9

    Soit un incident « i1 » :
      | date du fait          | 2026-11-02                     |
      | date de connaissance  | 2026-11-02                     |
      | lieu                  | parties communes de l'immeuble |
      | phénomène             | <phénomène>                    |
      | cause tenant au bâti  | non                            |
      | connu d'un seul foyer | non                            |
      | auteur                | t1                             |
      | pièces                | p1                             |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » <objets> « qu'ils seront jetés »
    Et la sauvegarde de « rappel_au_reglement » <animal> « demander de s'en séparer »

    Exemples:
      | phénomène                         | objets           | animal           |
      | encombrement des parties communes | mentionne        | ne mentionne pas |
      | nuisances d'animaux               | ne mentionne pas | mentionne        |
      | tapage nocturne                   | ne mentionne pas | ne mentionne pas |

  Plan du scénario: Contre un représentant ou un plaideur, le service juridique relit
    Source : dossier juridique, règle R34 et § 4.9

    Soit une lettre reçue « n1 » :
      | nature de la demande | <reçu>         |
      | date de réception    | 2026-11-05     |
      | réponse donnée       | aucune réponse |
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
    Alors la mesure conseillée est « rappel_au_reglement »
    Et la sauvegarde de « rappel_au_reglement » <mentionne> « service juridique »

    Exemples:
      | reçu                          | mentionne        |
      | mandat ou litige du locataire | mentionne        |
      | demande de dédommagement      | ne mentionne pas |

  Scénario: Avant de mettre en demeure pour du bruit, la cause est cherchée
    Source : revue juridique, point C-4 c

    Soit dans le dossier :
      | persistance suffisante         | oui |
      | engagement écrit en cours      | non |
      | besoin d'accompagnement repéré | non |
      | logement occupé contre son gré | non |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02      |
      | date de connaissance  | 2026-11-02      |
      | lieu                  | logement        |
      | phénomène             | tapage nocturne |
      | cause tenant au bâti  | non             |
      | connu d'un seul foyer | non             |
      | auteur                | t1              |
      | pièces                | p1              |
      | gravité               | trouble sérieux |
      | subi par              | personne        |
    Et une mesure antérieure « m1 » :
      | genre        | avertissement écrit |
      | date d'envoi | 2026-10-10          |
      | remise       | reçue               |
    Quand on évalue le dossier
    Alors la mesure conseillée est « mise_en_demeure »
    Et la sauvegarde de « mise_en_demeure » mentionne « jeunes enfants compris »

  Plan du scénario: Après un jugement qui a refusé, il faut un fait nouveau ou l'avis du conseil
    Source : revue juridique, point D 18 ; code civil, art. 1355

    Soit un incident « i1 » :
      | date du fait          | <jour>                            |
      | date de connaissance  | <jour>                            |
      | lieu                  | logement                          |
      | phénomène             | agression physique du personnel   |
      | cause tenant au bâti  | non                               |
      | connu d'un seul foyer | non                               |
      | auteur                | t1                                |
      | pièces                | p1                                |
      | victimes              | personnel du bailleur en fonction |
      | gravité               | critique                          |
      | arme                  | oui                               |
      | subi par              | personne                          |
    Et une lettre reçue « n1 » :
      | nature de la demande | jugement refusant la résiliation |
      | date de réception    | 2026-10-01                       |
      | réponse donnée       | aucune réponse                   |
    Et le conseil répond « <conseil> » à « nouvelle action admise par le conseil » pour « n1 »
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | jour       | conseil | assignation |
      | 2026-09-30 | non     | interdite   |
      | 2026-09-30 | oui     | conseillée  |
      | 2026-10-02 | non     | conseillée  |

  Plan du scénario: Un emplacement loué à part suit son contrat
    Source : revue juridique, point D 8

    Soit dans le dossier :
      | régime du bail | <régime> |
    Et un incident « i1 » :
      | date du fait          | 2026-11-02       |
      | date de connaissance  | 2026-11-02       |
      | lieu                  | dépendance louée |
      | phénomène             | voiture épave    |
      | cause tenant au bâti  | non              |
      | connu d'un seul foyer | non              |
      | auteur                | t1               |
      | pièces                | p1               |
    Quand on évalue le dossier
    Alors l'accompagnement « contrat_stationnement » <contrat> proposé
    Et « rappel_au_reglement » est <rappel>

    Exemples:
      | régime             | contrat   | rappel     |
      | stationnement seul | est       | interdite  |
      | bail d'habitation  | n'est pas | conseillée |

  @limite
  Plan du scénario: En résidence, le contrat se relit dès le premier fait, et seule la mise en demeure se redélivre
    Source : revue juridique, ligne 7, c, et partie D, situation 21 ; Cass. 3e civ., 1er déc. 2016, n° 15-27.795 ; CCH, art. L. 633-2 et R. 633-3

    Soit dans le dossier :
      | régime du bail | résidence ou foyer |
    Et un incident « i1 » :
      | date du fait         | 2026-11-16      |
      | date de connaissance | 2026-11-16      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | <genre>    |
      | date d'envoi | 2026-10-01 |
      | remise       | <remise>   |
    Quand on évalue le dossier
    Alors l'alerte « contrat-de-residence » sonne
    Et l'alerte « mise-en-demeure-non-recue-en-residence » <sonne>

    Exemples:
      | genre                   | remise          | sonne        |
      | mise en demeure envoyée | adresse inconnue | sonne       |
      | rappel                  | adresse inconnue | ne sonne pas |
