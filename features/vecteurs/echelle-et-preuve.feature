# language: fr
Fonctionnalité: Vecteurs du dossier juridique : échelle, preuve, personnes
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
      | impayés invoqués               | non                        |
      | trouble anormal invoqué        | non                        |
    Et les personnes suivantes :
      | nom | rôle              | vit au logement | mineur | régime de protection | à protéger               |
      | t1  | titulaire du bail | oui             | non    | aucun                | recherché, aucun élément |
    Et la personne visée est « t1 »
    Et toutes les listes sont complètes

  @vecteur
  Scénario: T1 — cinq plaintes de trois foyers en deux mois, rien encore
    Source : dossier juridique, § 12, vecteur T1 ; code civil, art. 1719

    Soit dans le dossier :
      | date de la première plainte étayée | 2026-09-20 |
    Et les pièces suivantes :
      | nom | origine             | classe de secret | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | reçue le   |
      | p1  | plainte de résident | partageable      | faible         | non           | non                        | non                            | 2026-09-20 |
      | p2  | plainte de résident | partageable      | faible         | non           | non                        | non                            | 2026-10-02 |
      | p3  | plainte de résident | partageable      | faible         | non           | non                        | non                            | 2026-11-05 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité          | pièces |
      | i1  | 2026-09-19   | 2026-09-20           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p1, p2 |
      | i2  | 2026-10-01   | 2026-10-02           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p1, p2 |
      | i3  | 2026-10-15   | 2026-10-15           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p2, p3 |
      | i4  | 2026-10-30   | 2026-11-05           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p2, p3 |
      | i5  | 2026-11-04   | 2026-11-05           | logement | tapage nocturne | non                  | t1     | nuisance répétée | p1, p3 |
    Quand on évalue le dossier
    Alors la mesure conseillée est « rappel_au_reglement »
    Et « rappel_au_reglement » repose exactement sur les incidents « i1, i2, i3, i4, i5 »
    Et « assignation » est interdite par « information-non-utilisable »
    Et l'accompagnement « reponse_plaignant » est proposé
    Et l'alerte « inaction-apres-plainte » sonne

  @vecteur
  Scénario: T2 — après rappel, entretien manqué et deux mises en demeure, les faits continuent
    Source : dossier juridique, § 12, vecteur T2, et § 3.7 (pas d'avis au préfet sans dette)

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | reçue le   |
      | p1  | attestation de témoin     | partageable      | moyenne        | non           | oui                        | non                            | 2026-10-20 |
      | p2  | attestation de témoin     | partageable      | moyenne        | non           | oui                        | non                            | 2026-10-20 |
      | p3  | constatation du personnel | partageable      | forte          | non           |                            |                                | 2026-05-01 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | gravité         | pièces |
      | i1  | 2026-05-01   | 2026-05-01           | logement | tapage nocturne | non                  | t1     | trouble sérieux | p3     |
      | i2  | 2026-10-10   | 2026-10-10           | logement | tapage nocturne | non                  | t1     | trouble sérieux | p1, p2 |
      | i3  | 2026-10-17   | 2026-10-17           | logement | tapage nocturne | non                  | t1     | trouble sérieux | p1, p2 |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise       | suite de la mesure |
      | m1  | rappel                  | 2026-05-10   |                | envoyée      |                    |
      | m2  | entretien               | 2026-06-10   |                | reçue        | sans effet         |
      | m3  | avertissement écrit     | 2026-07-10   |                | reçue        |                    |
      | m4  | mise en demeure envoyée | 2026-08-10   | 2026-08-10     | reçue        |                    |
      | m5  | mise en demeure envoyée | 2026-09-10   | 2026-09-10     | non réclamée |                    |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'avis est certain
    Et « assignation » repose exactement sur les incidents « i2, i3 »
    Et la sauvegarde de « assignation » ne mentionne pas « au préfet »

  @vecteur
  Plan du scénario: T2 — la conciliation se propose à côté de l'assignation, sans la retarder
    Source : dossier juridique, § 12, vecteur T2 ; code de procédure civile, art. 750-1 ; revue juridique, ligne 6

    Soit dans le dossier :
      | griefs réciproques     | non |
      | menaces                | non |
      | médiation déconseillée | non |
    Et une personne « t1 » :
      | à protéger | non |
    Et une pièce « p1 » :
      | origine                 | constatation du personnel |
      | catégorie d'information | faits d'incivilité        |
      | classe de secret        | partageable               |
      | force probante          | forte                     |
      | pièce anonyme           | non                       |
      | reçue le                | 2026-05-01                |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | subi par | gravité         | pièces |
      | i1  | 2026-05-01   | 2026-05-01           | logement | tapage nocturne | non                  | t1     | personne | trouble sérieux | p1     |
      | i2  | 2026-10-17   | 2026-10-17           | logement | tapage nocturne | non                  | t1     | personne | trouble sérieux | p1     |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise       | suite de la mesure |
      | m1  | rappel                  | 2026-05-10   |                | envoyée      |                    |
      | m2  | médiation tentée        | 2026-06-10   |                |              | <médiation>        |
      | m3  | mise en demeure envoyée | 2026-08-10   | 2026-08-10     | reçue        |                    |
      | m4  | mise en demeure envoyée | 2026-09-10   | 2026-09-10     | non réclamée |                    |
    Et la mesure « <demandée> » est demandée
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et l'accompagnement « conciliation » <conciliation> proposé

    Exemples:
      | médiation  | demandée     | conciliation |
      | sans effet | assignation  | est          |
      | tenue      | conciliation | est          |
      | tenue      | assignation  | est          |

  @vecteur
  Scénario: T3 — le fils hébergé vendait dans le hall, dernier fait il y a quatorze mois
    Source : dossier juridique, § 12, vecteur T3 ; CA Paris, 26 sept. 2017, n° 15/19099

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une personne « f1 » :
      | rôle            | personne hébergée |
      | vit au logement | oui               |
      | mineur          | non               |
    Et les pièces suivantes :
      | nom | origine                   | catégorie d'information    | canal  | décision définitive | condamnation effacée | issue pénale favorable | bailleur victime de l'infraction | classe de secret | force probante | pièce anonyme | reçue le   |
      | p1  | constatation du personnel | faits d'incivilité         |        |                     |                      |                        |                                  | partageable      | forte          | non           | 2025-09-16 |
      | p2  | décision de justice       | décision pénale définitive | greffe | oui                 | non                  | non                    | non                              | confidentielle   | forte          | non           | 2026-11-02 |
    Et un incident « i1 » :
      | date du fait         | 2025-09-16                     |
      | date de connaissance | 2025-09-16                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | f1                             |
      | arme                 | non                            |
      | gravité              | grave                          |
      | pièces               | p1, p2                         |
    Et dans le dossier :
      | plaignants recontactés | oui |
    Quand on évalue le dossier
    Alors « assignation » est licite
    Et la mesure conseillée est « mise_en_demeure »
    Et la sauvegarde de « assignation » mentionne « sans fait nouveau »
    Et la sauvegarde de « assignation » mentionne « en quoi il reste proportionné »
    Et la sauvegarde de « mise_en_demeure » mentionne « sans fait nouveau »
    Et pour le dossier, « troubles cessés » vaut « non »

  @vecteur
  Scénario: T4 — même fils, point de vente à 1,3 km, mars 2024
    Source : dossier juridique, § 12, vecteur T4 ; Cass. 3e civ., 14 oct. 2009, n° 08-16.955

    Soit une personne « f1 » :
      | rôle            | personne hébergée |
      | vit au logement | oui               |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2024-03-12                |
    Et un incident « i1 » :
      | date du fait               | 2024-03-12                   |
      | date de connaissance       | 2024-03-12                   |
      | lieu                       | autre immeuble de l'ensemble |
      | distance en mètres         | 1300                         |
      | phénomène                  | point de deal                |
      | auteur                     | f1                           |
      | victimes                   | résidents                    |
      | atteinte                   | libre circulation            |
      | trouble causé à autrui     | oui                          |
      | proximité suffisante       | non                          |
      | lien retenu par le conseil | non                          |
      | gravité                    | grave                        |
      | pièces                     | p1                           |
    Quand on évalue le dossier
    Alors « assignation » est interdite par « hors-des-lieux »
    Et aucune mesure n'est conseillée : rien à entreprendre

  @vecteur
  Plan du scénario: T5 — hall d'un autre immeuble de l'ensemble, septembre 2025, passage empêché
    Source : dossier juridique, § 12, vecteur T5 ; loi du 6 juillet 1989, art. 7, b (rédaction du 15 juin 2025)

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une personne « f1 » :
      | rôle            | personne hébergée |
      | vit au logement | oui               |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2025-09-12                |
    Et un incident « i1 » :
      | date du fait           | 2025-09-12                   |
      | date de connaissance   | 2025-09-12                   |
      | lieu                   | autre immeuble de l'ensemble |
      | phénomène              | point de deal                |
      | auteur                 | f1                           |
      | victimes               | résidents                    |
      | atteinte               | libre circulation            |
      | trouble causé à autrui | oui                          |
      | proximité suffisante   | <proximité>                  |
      | arme                   | non                          |
      | gravité                | grave                        |
      | pièces                 | p1                           |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »
    Et « assignation » est <assignation>

    Exemples:
      | proximité | manquement | assignation |
      | oui       | oui        | licite      |
      | inconnu   | inconnu    | à préciser  |

  @vecteur
  Scénario: T6 — un gardien agressé à l'agence par l'enfant mineur du locataire, pour la première fois
    Source : dossier juridique, § 12, vecteur T6 ; Cass. 3e civ., 10 févr. 2015 (un fait isolé : le conseil n'a pas dit qu'il suffit) ; revue juridique, partie B (R13)

    Soit une personne « f1 » :
      | rôle            | membre du foyer |
      | vit au logement | oui             |
      | mineur          | oui             |
    Et une pièce « p1 » :
      | origine          | plainte du bailleur |
      | classe de secret | partageable         |
      | force probante   | forte               |
      | pièce anonyme    | non                 |
      | reçue le         | 2026-11-02          |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                        |
      | date de connaissance | 2026-11-02                        |
      | lieu                 | locaux du bailleur                |
      | phénomène            | agression physique du personnel   |
      | auteur               | f1                                |
      | victimes             | personnel du bailleur en fonction |
      | arme                 | non                               |
      | gravité              | grave                             |
      | pièces               | p1                                |
    Quand on évalue le dossier
    Alors la mesure conseillée est « mise_en_demeure »
    Et « assignation » est à préciser
    Et la sauvegarde de « assignation » mentionne « isolé »
    Et la sauvegarde de « mise_en_demeure » mentionne « isolé »
    Et la sauvegarde de « mise_en_demeure » mentionne « aux seuls titulaires du bail »
    Et l'accompagnement « protection_personnel » est proposé

  @vecteur
  Scénario: T7 — cris la nuit, portes brisées : la cotitulaire dit subir des violences
    Source : dossier juridique, § 12, vecteur T7, et § 4.3 ; code civil, art. 515-9

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger | partage le domicile de l'auteur |
      | t1  | titulaire du bail | oui             | aucun                | oui        | oui                             |
      | t2  | titulaire du bail | oui             | aucun                | non        | non                             |
    Et la personne visée est « t2 »
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-11-02                |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène       | cause tenant au bâti | auteur | subi par | gravité         | pièces |
      | i1  | 2026-10-20   | 2026-11-02           | logement | tapage nocturne | non                  | t2     | t1       | trouble sérieux | p1     |
      | i2  | 2026-11-01   | 2026-11-02           | logement | dégradations    | non                  | t2     | t1       | trouble sérieux | p1     |
    Quand on évalue le dossier
    Alors pour « t1 », aucune mesure n'est conseillée : rien à entreprendre
    Et pour « t1 », « rappel_au_reglement » est interdite
    Et pour « t1 », « assignation » est interdite
    Et pour « t1 », « mediation » est interdite
    Et pour « t1 », l'accompagnement « protection_personne » est proposé
    Et pour « t2 », aucune mesure n'est conseillée : rien à entreprendre
    Et pour « t2 », « rappel_au_reglement » est interdite par « foyer-d-une-personne-a-proteger »
    Et pour « t2 », « mise_en_demeure » est interdite
    Et pour « t2 », l'accompagnement « protection_personne » n'est pas proposé

  @vecteur
  Plan du scénario: T8 — curatelle, jets d'objets et menaces
    Source : dossier juridique, § 12, vecteur T8, et § 4.2 ; code civil, art. 467

    Soit dans le dossier :
      | besoin d'accompagnement repéré | oui       |
      | accompagnement demandé         | <demandé> |
      | danger immédiat                | non       |
    Et une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-11-02                |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu     | phénomène               | auteur | arme | gravité         | pièces |
      | i1  | 2026-10-20   | 2026-11-02           | logement | jets par la fenêtre     | t1     |      | trouble sérieux | p1     |
      | i2  | 2026-11-01   | 2026-11-02           | logement | menaces entre résidents | t1     | oui  | grave           | p1     |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <mise en demeure>
    Et l'accompagnement « orientation_accompagnement » <orientation> proposé
    Et la sauvegarde de « mise_en_demeure » mentionne « curateur »
    Et la sauvegarde de « assignation » mentionne « curateur »
    Et la sauvegarde de « mise_en_demeure » mentionne « porter par un commissaire de justice »

    Exemples:
      | demandé | mise en demeure | orientation |
      | non     | interdite       | est         |
      | oui     | insuffisante    | n'est pas   |

  @vecteur
  Scénario: T9 — des courriels anonymes et la remarque orale d'un policier
    Source : dossier juridique, § 12, vecteur T9, et règle R08 ; Cass. soc., 4 juill. 2018, n° 17-18.241

    Soit dans le dossier :
      | sources anonymes admises | non |
    Et les pièces suivantes :
      | nom | origine             | catégorie d'information | canal       | pièce nominative | classe de secret | autorisation écrite du parquet | pièce remise par son auteur | force probante | pièce anonyme | reçue le   |
      | p1  | signalement anonyme | faits d'incivilité      | courriel    | oui              | partageable      | non                            | non                         | faible         | oui           | 2026-11-02 |
      | p2  | police              | main courante           | propos oral | oui              | confidentielle   | non                            | non                         | faible         | non           | 2026-11-03 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène                   | auteur | arme | gravité         | pièces |
      | i1  | 2026-11-01   | 2026-11-02           | parties communes de l'immeuble | consommation de stupéfiants | t1     |      | trouble sérieux | p1     |
      | i2  | 2026-11-02   | 2026-11-03           | parties communes de l'immeuble | point de deal               | t1     |      | grave           | p2     |
    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : rien à entreprendre
    Et « rappel_au_reglement » est interdite par « information-non-utilisable »
    Et « rappel_au_reglement » est interdite par « sources-anonymes-seulement »
    Et l'accompagnement « enquete » est proposé
    Et les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |
      | p2    | non     | non      | non  |

  @vecteur
  Scénario: T10 — la cellule du groupe de prévention désigne une famille
    Source : dossier juridique, § 12, vecteur T10, et § 6.1 ; CSI, art. L. 132-5

    Soit une pièce « p1 » :
      | origine                 | groupe de prévention         |
      | catégorie d'information | identité de l'auteur présumé |
      | canal                   | réunion                      |
      | pièce nominative        | oui                          |
      | classe de secret        | confidentielle               |
      | charte du groupe signée | oui                          |
      | force probante          | faible                       |
      | pièce anonyme           | non                          |
      | reçue le                | 2026-11-02                   |
    Et un incident « i1 » :
      | date du fait         | 2026-11-01                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | point de deal                  |
      | auteur               | t1                             |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |
    Et « rappel_au_reglement » est interdite
    Et « assignation » est interdite
    Et aucune mesure n'est conseillée : rien à entreprendre
    Et l'accompagnement « enquete » est proposé
    Et le conseil est le même sans la pièce « p1 »

  @vecteur
  Scénario: T12 — les troubles et 2 400 € de loyers, invoqués ensemble
    Source : dossier juridique, § 12, vecteur T12 ; loi du 6 juillet 1989, art. 24 ; Cass. 3e civ., 16 avr. 2008, n° 07-12.264

    Soit dans le dossier :
      | impayés invoqués | oui |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-11-02                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-01          |
      | date de connaissance | 2026-11-02          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | oui                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors la mesure conseillée est « assignation »
    Et la sauvegarde de « assignation » mentionne « six semaines au moins avant l'audience »

  @vecteur
  Scénario: T15 — une amende de 150 € par fait, prévue au règlement intérieur
    Source : dossier juridique, § 12, vecteur T15 ; loi du 6 juillet 1989, art. 4, i

    Soit la mesure « amende_privee » est demandée
    Quand on évalue le dossier
    Alors « amende_privee » est interdite par « jamais-d-amende »

  @vecteur
  Scénario: T16 — un congé pour motif légitime et sérieux
    Source : dossier juridique, § 12, vecteur T16 ; loi du 6 juillet 1989, art. 40

    Soit la mesure « conge » est demandée
    Quand on évalue le dossier
    Alors « conge » est interdite par « jamais-de-conge »

  @vecteur
  Scénario: T17 — la clause résolutoire invoquée sur un rapport de police
    Source : dossier juridique, § 12, vecteur T17 ; loi du 6 juillet 1989, art. 4, g

    Soit dans le dossier :
      | clause résolutoire au bail                  | oui |
      | décision définitive constatant les troubles | non |
    Et la mesure « clause_resolutoire » est demandée
    Quand on évalue le dossier
    Alors « clause_resolutoire » est interdite par « clause-resolutoire-sans-decision »

  @vecteur
  Plan du scénario: T19 — en résidence sociale, la mise en demeure non réclamée est sans effet et se délivre par acte
    Source : dossier juridique, § 12, vecteur T19 ; Cass. 3e civ., 1er déc. 2016, n° 15-27.795

    Soit dans le dossier :
      | régime du bail | résidence ou foyer |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-08-02                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-01      |
      | date de connaissance | 2026-11-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-10-01              |
      | date de remise | 2026-10-01              |
      | remise         | <remise>                |
    Quand on évalue le dossier
    Alors « assignation » est interdite par « autre-regime »
    Et « mise_en_demeure » est interdite par « autre-regime »
    Et l'alerte « contrat-de-residence » sonne
    Et l'alerte « mise-en-demeure-non-recue-en-residence » <sonne>

    Exemples:
      | remise       | sonne        |
      | non réclamée | sonne        |
      | refusée      | sonne        |
      | reçue        | ne sonne pas |

  @vecteur
  Plan du scénario: T21 — des faits de 2021, connus en 2021, rien depuis
    Source : dossier juridique, § 12, vecteur T21 ; revue juridique, ligne 20 (avertissement, décision du conseil)

    Soit dans le dossier :
      | prescription écartée par le conseil | <conseil> |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2021-05-02                |
    Et un incident « i1 » :
      | date du fait         | 2021-05-01          |
      | date de connaissance | 2021-05-02          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | arme                 | oui                 |
      | gravité              | grave               |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>

    Exemples:
      | conseil | assignation |
      | non     | interdite   |
      | oui     | conseillée  |
