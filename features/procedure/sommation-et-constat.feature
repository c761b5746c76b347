# language: fr
Fonctionnalité: La sommation et le constat, étapes facultatives de la preuve
  Après une mise en demeure vaine, la sommation recueille les réponses du locataire quand le juge ne serait pas encore
  convaincu ; le constat établit ce que rien de fort ne prouve. Nul n'entre chez le locataire sans son accord ni décision.

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
    Et les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | reçue le   |
      | p1  | constatation du personnel | partageable      | moyenne        | non           | oui                        | non                            | 2026-11-03 |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02         |
      | date de connaissance | 2026-11-02         |
      | lieu                 | logement           |
      | phénomène            | tapage nocturne    |
      | cause tenant au bâti | non                |
      | auteur               | t1                 |
      | gravité              | nuisance répétée   |
      | pièces               | p1                 |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise |
      | m1  | rappel                  | 2026-07-10   |                | reçue  |
      | m2  | entretien               | 2026-08-10   |                | reçue  |
      | m3  | avertissement écrit     | 2026-09-10   |                | reçue  |
      | m4  | mise en demeure envoyée | 2026-10-10   | 2026-10-12     | reçue  |
    Et toutes les listes sont complètes

  @decision
  Plan du scénario: Le conseil dit si les faits pèsent assez ; sinon la sommation
    Source : dossier juridique, § 3.1, lignes 6 et 9 (la sommation est une preuve, nul texte ne l'exige) ; code civil, art. 1729

    Soit le conseil répond « <pèsent> » à « gravité suffisante pour le juge »
    Quand on évalue le dossier
    Alors la mesure conseillée est « <mesure> »

    Exemples:
      | pèsent | mesure      |
      | oui    | assignation |
      | non    | sommation   |

  Scénario: Tant que le conseil n'a pas répondu, ni sommation ni assignation
    Source : code civil, art. 1729 (les circonstances s'apprécient) ; dossier juridique, § 3.1, ligne 6

    Quand on évalue le dossier
    Alors aucune mesure n'est conseillée : compléter le dossier
    Et il manque « gravité suffisante pour le juge »
    Et « sommation » est à préciser

  @decision
  Plan du scénario: Une sommation ne se délivre ni deux fois, ni après l'assignation, ni avant la fin du délai
    Source : dossier juridique, § 3.1, lignes 5, 6 et 9

    Soit le conseil répond « non » à « gravité suffisante pour le juge »
    Et une mesure antérieure « m4 » :
      | date d'envoi   | <mise en demeure> |
      | date de remise | <mise en demeure> |
    Et une mesure antérieure « m5 » :
      | genre        | <suite>    |
      | date d'envoi | 2026-11-01 |
    Quand on évalue le dossier
    Alors « sommation » est <sommation>

    Exemples:
      | mise en demeure | suite               | sommation    |
      | 2026-10-12      | médiation tentée    | conseillée   |
      | 2026-10-12      | sommation faite     | non proposée |
      | 2026-10-12      | assignation délivrée | non proposée |
      | 2026-11-01      | médiation tentée    | non proposée |

  @decision
  Plan du scénario: Demandée ou non, une sommation ne se délivre ni deux fois, ni après l'assignation, ni avant la fin du délai
    Source : dossier juridique, § 3.1, lignes 5, 6 et 9

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une mesure antérieure « m4 » :
      | date d'envoi   | <mise en demeure> |
      | date de remise | <mise en demeure> |
    Et une mesure antérieure « m5 » :
      | genre        | <suite>    |
      | date d'envoi | 2026-11-01 |
    Et la mesure « sommation » est demandée
    Quand on évalue le dossier
    Alors « sommation » est <sommation>

    Exemples:
      | mise en demeure | suite               | sommation    |
      | 2026-10-12      | médiation tentée    | conseillée   |
      | 2026-10-12      | sommation faite     | non proposée |
      | 2026-10-12      | assignation délivrée | non proposée |
      | 2026-11-01      | médiation tentée    | non proposée |

  @decision
  Plan du scénario: Le juriste peut demander une sommation, jamais contre un fait très grave
    Source : dossier juridique, § 3.1, ligne 6 (« comme ci-dessus » : on passe outre devant un fait très grave) ; Cass. 3e civ., 17 déc. 2020, n° 18-24.823

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et un incident « i1 » :
      | phénomène | <phénomène> |
      | gravité   | <gravité>   |
      | arme      | <arme>      |
      | victimes  | <victimes>  |
    Et la mesure « sommation » est demandée
    Quand on évalue le dossier
    Alors « sommation » est <sommation>

    Exemples:
      | phénomène                      | gravité         | arme | victimes                         | sommation    |
      | tapage nocturne                | trouble sérieux | non  | résidents                        | conseillée   |
      | agression physique du personnel | critique       | oui  | personnel du bailleur en fonction | non proposée |

  @decision
  Plan du scénario: Le constat se propose quand rien de fort ne prouve le trouble
    Source : dossier juridique, § 3.1, ligne 7 (inutile si d'autres preuves suffisent) ; code civil, art. 1353

    Soit une pièce « p1 » :
      | origine        | <origine> |
      | force probante | <force>   |
    Quand on évalue le dossier
    Alors l'accompagnement « constat » <constat> proposé

    Exemples:
      | origine                           | force   | constat   |
      | attestation de témoin             | moyenne | est       |
      | attestation de témoin             | forte   | n'est pas |
      | constatation du personnel         | moyenne | est       |
      | constat de commissaire de justice | moyenne | n'est pas |

  Plan du scénario: Ni le fait d'un étranger au bail, ni un fait prescrit n'ôtent la sommation que le juriste demande
    Source : dossier juridique, § 3.1, ligne 6 ; code civil, art. 1735 ; loi du 6 juillet 1989, art. 7-1

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une personne « a1 » :
      | rôle            | étranger à la résidence |
      | vit au logement | non                     |
    Et un incident « i2 » :
      | date du fait         | <jour>                          |
      | date de connaissance | <jour>                          |
      | lieu                 | parties communes de l'immeuble  |
      | phénomène            | violences physiques             |
      | auteur               | <auteur>                        |
      | arme                 | oui                             |
      | gravité              | critique                        |
      | subi par             | personne                        |
      | pièces               | p1                              |
    Et la mesure « sommation » est demandée
    Quand on évalue le dossier
    Alors « sommation » est <sommation>

    Exemples:
      | jour       | auteur | sommation    |
      | 2026-11-02 | t1     | non proposée |
      | 2026-11-02 | a1     | conseillée   |
      | 2022-11-02 | t1     | conseillée   |

  @limite
  Plan du scénario: Le fait qui ne suit pas la première présentation ne fait pas sommer
    Source : revue juridique, ligne 7 (envoyée, présentée) et point C-13 (délai qui protège le locataire) ; dossier juridique, § 3.1, ligne 6

    Soit le conseil répond « oui » à « gravité suffisante pour le juge »
    Et une pièce « p1 » :
      | force probante | <force> |
    Et un incident « i1 » :
      | date du fait         | <fait> |
      | date de connaissance | <fait> |
    Et une mesure antérieure « m4 » :
      | date d'envoi   | <envoi>     |
      | date de remise | <présentée> |
    Et la mesure « sommation » est demandée
    Quand on évalue le dossier
    Alors « sommation » est <sommation>

    Exemples:
      | force   | fait       | envoi      | présentée  | sommation    |
      | moyenne | 2026-11-02 | 2026-10-10 | 2026-10-12 | conseillée   |
      | faible  | 2026-11-02 | 2026-10-10 | 2026-10-12 | non proposée |
      | moyenne | 2026-10-12 | 2026-10-10 | 2026-10-12 | non proposée |
      | moyenne | 2026-11-02 | 2026-11-05 | inconnu    | non proposée |
      | moyenne | 2026-11-05 | 2026-11-05 | inconnu    | non proposée |

  Plan du scénario: Un jugement dispense de constat, une note que l'on ne peut employer n'en dispense pas
    Source : code civil, art. 1353 ; dossier juridique, § 3.1, ligne 7 ; revue juridique, ligne 17 (main courante)

    Soit une pièce « p2 » :
      | origine                          | <origine>      |
      | catégorie d'information          | <catégorie>    |
      | canal                            | greffe         |
      | pièce nominative                 | oui            |
      | décision définitive              | oui            |
      | condamnation effacée             | non            |
      | issue pénale favorable           | non            |
      | bailleur victime de l'infraction | oui            |
      | pièce remise par son auteur      | non            |
      | autorisation écrite du parquet   | non            |
      | classe de secret                 | confidentielle |
      | force probante                   | <force>        |
      | pièce anonyme                    | non            |
    Et un incident « i1 » :
      | pièces | p1, p2 |
    Quand on évalue le dossier
    Alors l'accompagnement « constat » <constat> proposé

    Exemples:
      | origine             | catégorie                  | force   | constat   |
      | décision de justice | décision pénale définitive | moyenne | n'est pas |
      | police              | main courante              | forte   | est       |

  Scénario: Des troubles légers qui ont cessé n'appellent plus de constat
    Source : dossier juridique, § 3.1, ligne 7, et § 4.8 (troubles cessés)

    Soit le dossier est évalué le 2027-06-16
    Et dans le dossier :
      | plaignants recontactés | oui |
    Quand on évalue le dossier
    Alors l'accompagnement « constat » n'est pas proposé

  Plan du scénario: Un constat peut se demander avant toute mise en demeure
    Source : code civil, art. 1353 ; dossier juridique, § 3.1, ligne 7

    Soit le dossier est évalué le 2026-09-20
    Et une mesure antérieure « m4 » :
      | genre          | médiation tentée |
      | date d'envoi   | 2026-09-12       |
    Et dans le dossier :
      | constat dans le logement | non |
    Et la mesure « <demandée> » est demandée
    Quand on évalue le dossier
    Alors « constat » est <constat>

    Exemples:
      | demandée  | constat      |
      | constat   | licite       |
      | sommation | non proposée |

  @decision
  Plan du scénario: Nul n'entre chez le locataire sans son accord ; le juge peut être prié d'autoriser
    Source : code de procédure civile, art. 145 ; revue juridique, point C-ter (requête, constat, entrée)

    Soit dans le dossier :
      | constat dans le logement           | <entrer> |
      | occupant d'accord pour le constat | <accord> |
    Et la mesure « constat » est demandée
    Quand on évalue le dossier
    Alors « constat » est <constat>
    Et « requete_constat » est <requête>

    Exemples:
      | entrer  | accord  | constat     | requête      |
      | non     | inconnu | licite      | non proposée |
      | oui     | oui     | licite      | non proposée |
      | oui     | non     | interdite   | licite       |
      | oui     | inconnu | en suspens  | non proposée |
      | inconnu | inconnu | en suspens  | non proposée |

  Scénario: Après l'assignation, la preuve se demande dans l'instance
    Source : code de procédure civile, art. 145 (« avant tout procès »)

    Soit dans le dossier :
      | constat dans le logement           | oui |
      | occupant d'accord pour le constat | non |
    Et une mesure antérieure « m5 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2026-11-10           |
    Et la mesure « requete_constat » est demandée
    Quand on évalue le dossier
    Alors « requete_constat » est non proposée

  Scénario: Un constat proposé depuis les parties communes n'attend aucune réponse
    Source : revue juridique, points C-7 (l'inconnu ne fige pas le bureau) et C-bis 1 (un acte de preuve daté)

    Soit la liste des demandes n'est pas complète
    Quand on évalue le dossier
    Alors « constat » est licite
    Et la sauvegarde de « constat » mentionne « n'entre chez le locataire qu'avec son accord ou une ordonnance »

  Scénario: L'accord de l'occupant se demande quand le constat exige d'entrer
    Source : code de procédure civile, art. 145 ; revue juridique, point C-14

    Soit dans le dossier :
      | constat dans le logement | oui |
    Et la mesure « constat » est demandée
    Quand on évalue le dossier
    Alors il manque « occupant d'accord pour le constat »
