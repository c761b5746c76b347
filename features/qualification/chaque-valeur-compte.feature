# language: fr
Fonctionnalité: Chaque phénomène, chaque origine, chaque réponse d'une liste compte
  Une liste de la base énumère des cas ; ôter l'un d'eux priverait quelqu'un d'un secours, d'une réponse ou d'une défense.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | menaces                        | non                        |
      | médiation déconseillée         | non                        |
      | mineur en danger               | non                        |
      | griefs réciproques             | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail |
      | vit au logement      | oui               |
      | mineur               | non               |
      | régime de protection | aucun             |
      | à protéger           | non               |
    Et la personne visée est « t1 »
    Et une pièce « p1 » :
      | origine                 | constatation du personnel |
      | catégorie d'information | faits d'incivilité        |
      | classe de secret        | partageable               |
      | force probante          | forte                     |
      | pièce anonyme           | non                       |
      | reçue le                | 2026-01-02                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | victimes             | résidents                      |
      | auteur               | t1                             |
      | subi par             | personne                       |
      | cause tenant au bâti | non                            |
      | arme                 | non                            |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Et toutes les listes sont complètes

  Plan du scénario: Un fait dangereux appelle les secours et protège l'enfant, un autre non
    Source : dossier juridique, § 4.1 et règle R14 ; CASF, art. L. 226-2-1 ; code pénal, art. 223-6

    Soit dans le dossier :
      | danger immédiat  | oui |
      | mineur en danger | oui |
    Et un incident « i1 » :
      | phénomène | <phénomène> |
    Quand on évalue le dossier
    Alors l'obligation « appel_urgence » <due> due
    Et l'obligation « information_preoccupante » <due> due

    Exemples:
      | phénomène               | due       |
      | situation à protéger    | est       |
      | violences physiques     | est       |
      | menaces entre résidents | est       |
      | rixe                    | est       |
      | disparition inquiétante | est       |
      | point de deal           | est       |
      | incendie volontaire     | est       |
      | tags                    | n'est pas |

  Plan du scénario: Le bailleur porte plainte pour l'atteinte à ses biens
    Source : dossier juridique, § 1.6 (dégradations) ; code pénal, art. 322-1 ; convention nationale du 29 mars 2019

    Soit un incident « i1 » :
      | phénomène | <phénomène> |
    Quand on évalue le dossier
    Alors l'accompagnement « depot_plainte » <plainte> proposé

    Exemples:
      | phénomène               | plainte   |
      | tags                    | est       |
      | dégradations            | est       |
      | dégradation de sécurité | est       |
      | incendie volontaire     | est       |
      | squat de logement       | est       |
      | squat de local          | est       |
      | tapage nocturne         | n'est pas |

  Plan du scénario: Le bruit qui tient au bâtiment s'y traite et ne se reproche pas
    Source : code civil, art. 1719 ; revue juridique, partie D, situation 2, et point C-4

    Soit un incident « i1 » :
      | phénomène            | <phénomène> |
      | cause tenant au bâti | oui         |
    Quand on évalue le dossier
    Alors l'accompagnement « travaux_bati » <travaux> proposé
    Et pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | phénomène            | travaux   | manquement |
      | bruit de jour        | est       | non        |
      | tapage nocturne      | est       | non        |
      | conflit de voisinage | est       | non        |
      | nuisances d'animaux  | est       | non        |
      | dégradations         | n'est pas | oui        |

  Plan du scénario: La gêne de voisinage se propose à la médiation, puis au conciliateur
    Source : code de procédure civile, art. 750-1 ; dossier juridique, § 3.1, degré 3 ; conventions, § 7 (GR03)

    Soit un incident « i1 » :
      | phénomène | <phénomène> |
      | gravité   | gêne        |
    Et les mesures antérieures suivantes :
      | nom | genre            | date d'envoi | suite de la mesure |
      | m1  | rappel           | 2026-09-01   |                    |
      | m2  | médiation tentée | 2026-10-10   | sans effet         |
    Quand on évalue le dossier
    Alors « mediation » est <statut>
    Et « conciliation » est <statut>

    Exemples:
      | phénomène            | statut       |
      | bruit de jour        | licite       |
      | tapage nocturne      | licite       |
      | conflit de voisinage | licite       |
      | nuisances d'animaux  | licite       |
      | tags                 | non proposée |

  Plan du scénario: Ce qui n'est pas un manquement par soi-même
    Source : loi du 6 juillet 1989, art. 7, b ; dossier juridique, § 1.2 ; conventions, § 5

    Soit un incident « i1 » :
      | phénomène | <phénomène> |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « manquement » vaut « <manquement> »

    Exemples:
      | phénomène                  | manquement |
      | regroupement non entravant | non        |
      | personnes sans abri        | non        |
      | confinement                | non        |
      | tension de site            | non        |
      | service impossible         | non        |
      | rotation anormale          | non        |
      | situation à protéger       | non        |
      | disparition inquiétante    | non        |
      | occupation abusive de hall | oui        |

  Plan du scénario: Le fait très grave, avec ou sans arme
    Source : dossier juridique, § 1.6 et règle R15 ; Cass. 3e civ., 17 déc. 2020, n° 18-24.823

    Soit un incident « i1 » :
      | phénomène | <phénomène> |
      | arme      | <arme>      |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « fait très grave » vaut « <très grave> »

    Exemples:
      | phénomène                          | arme | très grave |
      | violences physiques                | non  | oui        |
      | occupation avec menaces            | non  | oui        |
      | incendie volontaire                | non  | oui        |
      | point de deal                      | non  | oui        |
      | filtrage des accès                 | non  | oui        |
      | dépôt d'objets dangereux           | non  | oui        |
      | agression physique du personnel    | non  | oui        |
      | agression au domicile du personnel | non  | oui        |
      | menaces entre résidents            | oui  | oui        |
      | menaces entre résidents            | non  | non        |
      | harcèlement de voisins             | oui  | oui        |
      | harcèlement de voisins             | non  | non        |
      | rixe                               | oui  | oui        |
      | agression verbale du personnel     | oui  | oui        |
      | menaces envers le personnel        | oui  | oui        |
      | entrave à un prestataire           | oui  | oui        |
      | tapage nocturne                    | oui  | non        |

  Plan du scénario: Répétée, la violence dépasse la mise en demeure
    Source : revue juridique, point C-bis 7 (arme, incendie, agression) ; CCH, art. L. 442-4-2

    Soit une pièce « p1 » :
      | reçue le | 2026-01-02 |
    Et les incidents suivants :
      | nom | phénomène   | date du fait | date de connaissance | lieu                           | victimes  | auteur | subi par | cause tenant au bâti | arme | gravité | pièces |
      | i1  | <phénomène> | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | résidents | t1     | personne | non                  | non  | grave   | p1     |
      | i2  | <phénomène> | 2026-10-02   | 2026-10-02           | parties communes de l'immeuble | résidents | t1     | personne | non                  | non  | grave   | p1     |
    Quand on évalue le dossier
    Alors « mise_en_demeure » est <statut>

    Exemples:
      | phénomène                          | statut       |
      | violences physiques                | insuffisante |
      | agression physique du personnel    | insuffisante |
      | agression au domicile du personnel | insuffisante |
      | incendie volontaire                | insuffisante |
      | occupation avec menaces            | insuffisante |
      | filtrage des accès                 | conseillée   |

  Plan du scénario: Le désordre de site se dit au maire ; les objets et les animaux ont leurs précautions
    Source : code rural, art. L. 211-11 ; loi du 9 juillet 1970, art. 10 ; revue juridique, partie D, situations 8 et 9

    Soit un incident « i1 » :
      | phénomène | <phénomène> |
      | gravité   | gêne        |
    Et la mesure « rappel_au_reglement » est demandée
    Quand on évalue le dossier
    Alors l'accompagnement « courrier_maire » <maire> proposé
    Et la sauvegarde de « rappel_au_reglement » <objets> « jamais annoncer qu'ils seront jetés »
    Et la sauvegarde de « rappel_au_reglement » <animal> « ne pas demander de s'en séparer »

    Exemples:
      | phénomène                         | maire     | objets           | animal           |
      | chien dangereux                   | est       | ne mentionne pas | mentionne        |
      | divagation d'animaux              | est       | ne mentionne pas | mentionne        |
      | nuisances d'animaux               | n'est pas | ne mentionne pas | mentionne        |
      | voiture épave                     | est       | mentionne        | ne mentionne pas |
      | tension de site                   | est       | ne mentionne pas | ne mentionne pas |
      | encombrement des parties communes | n'est pas | mentionne        | ne mentionne pas |
      | dépôts sauvages                   | n'est pas | mentionne        | ne mentionne pas |

  Plan du scénario: Le service saisi qui ne répond pas est relancé
    Source : dossier juridique, § 4.4 ; revue juridique, point C-bis 2

    Soit une mesure antérieure « m1 » :
      | genre              | <genre>    |
      | date d'envoi       | 2026-01-10 |
      | suite de la mesure | en cours   |
    Quand on évalue le dossier
    Alors l'alerte « orientation-sans-reponse » <alerte>

    Exemples:
      | genre                              | alerte       |
      | orientation sociale demandée       | sonne        |
      | cellule pluridisciplinaire saisie  | sonne        |
      | service d'hygiène saisi            | sonne        |
      | information préoccupante transmise | sonne        |
      | rappel                             | ne sonne pas |

  Plan du scénario: Ce que rapporte un partenaire se vérifie par une enquête propre
    Source : revue juridique, ligne 17 et point C-17 ; code civil, art. 1353

    Soit une pièce « p1 » :
      | origine                        | <origine> |
      | autorisation écrite du parquet | oui       |
    Et une pièce « p2 » :
      | origine                        | <seconde>          |
      | catégorie d'information        | faits d'incivilité |
      | classe de secret               | partageable        |
      | force probante                 | forte              |
      | pièce anonyme                  | non                |
      | auteur de la pièce consent     | oui                |
      | tout usage refusé par l'auteur | non                |
      | autorisation écrite du parquet | oui                |
      | reçue le                       | 2026-01-02         |
    Et un incident « i1 » :
      | phénomène | dégradations |
      | pièces    | p1, p2       |
    Quand on évalue le dossier
    Alors l'accompagnement « enquete » <enquête> proposé

    Exemples:
      | origine              | seconde                           | enquête   |
      | police               | constatation du personnel         | n'est pas |
      | police               | constat de commissaire de justice | n'est pas |
      | police               | plainte de résident               | n'est pas |
      | police               | attestation de témoin             | n'est pas |
      | police               | plainte du bailleur               | n'est pas |
      | police               | images du bailleur                | est       |
      | parquet              | images du bailleur                | est       |
      | groupe de prévention | images du bailleur                | est       |
      | mairie               | images du bailleur                | est       |
      | service social       | images du bailleur                | est       |
      | signalement anonyme  | images du bailleur                | est       |

  Plan du scénario: La réponse au tiers éteint l'attente ; la lettre d'une victime n'attend pas d'accord, mais un enregistrement
    Source : loi du 6 juillet 1989, art. 6-1, et art. 8-2 (la solidarité finit le lendemain de la présentation, sans accord du bailleur) ; dossier juridique, § 7, ligne 32

    Soit une lettre reçue « n1 » :
      | nature de la demande | <lettre>   |
      | date de réception    | 2026-11-03 |
      | réponse donnée       | <réponse>  |
    Et le juriste répond « oui » à « départ protégé vérifié » pour « n1 »
    Quand on évalue le dossier
    Alors l'échéance « <échéance> » <court>

    Exemples:
      | lettre                         | réponse          | échéance                                                                                                                 | court        |
      | mise en demeure d'un tiers     | aucune réponse   | Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai)                                          | court encore |
      | mise en demeure d'un tiers     | saisine annoncée | Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai)                                          | ne court pas |
      | mise en demeure d'un tiers     | refus motivé     | Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai)                                          | ne court pas |
      | mise en demeure d'un tiers     | suite donnée     | Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai)                                          | ne court pas |
      | lettre de départ d'une victime | aucune réponse   | Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) | est dépassée |
      | lettre de départ d'une victime | saisine annoncée | Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) | est dépassée |
      | lettre de départ d'une victime | refus motivé     | Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) | est dépassée |
      | lettre de départ d'une victime | suite donnée     | Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) | ne court pas |

  Plan du scénario: L'emprise sur une personne qui ne peut se protéger se signale, même sans fait consigné
    Source : code pénal, art. 434-3 ; revue juridique, vecteur T30, et partie D, situation 1

    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | logement occupé contre son gré | <occupé>                   |
    Et une personne « t2 » :
      | rôle                 | titulaire du bail |
      | vit au logement      | oui               |
      | régime de protection | aucun             |
      | à protéger           | non               |
    Et la personne visée est « t2 »
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors pour « t2 », l'accompagnement « signalement_procureur » <signalement> proposé

    Exemples:
      | occupé | signalement |
      | oui    | est         |
      | non    | n'est pas   |
