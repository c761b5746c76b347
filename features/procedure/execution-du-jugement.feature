# language: fr
Fonctionnalité: L'exécution d'un jugement d'expulsion
  Ni titre, ni commandement, ni saisine du préfet, ni délai écoulé : pas d'expulsion. Du 1er novembre au 31 mars : jamais.

  Contexte:
    Soit un dossier évalué le 2026-10-20
    Et dans le dossier :
      | genre de bailleur                            | office public de l'habitat |
      | régime du bail                               | bail d'habitation          |
      | expulsion ordonnée                           | oui                        |
      | jugement signifié                            | oui                        |
      | commandement signifié                        | oui                        |
      | date du commandement                         | 2026-05-04                 |
      | préfet saisi du commandement                 | oui                        |
      | date de saisine du préfet                    | 2026-05-04                 |
      | délai pour libérer                           | délai de deux mois         |
      | délais accordés par le juge                  | non                        |
      | maintien convenu                             | non                        |
      | auteur parti                                 | non                        |
      | relogement assuré                            | non                        |
      | entrée de force dans un domicile             | non                        |
      | éviction par le juge aux affaires familiales | non                        |
      | état du concours                             | concours accordé           |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2026-01-05   |
    Et la mesure « execution_eviction » est demandée
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: La trêve hivernale, la veille et le jour
    Source : code des procédures civiles d'exécution, art. L. 412-6 ; dossier juridique, § 12, vecteur T14

    Soit le dossier est évalué le <jour>
    Quand on évalue le dossier
    Alors « execution_eviction » est <statut>

    Exemples:
      | jour       | statut    |
      | 2026-10-31 | licite    |
      | 2026-11-01 | interdite |
      | 2027-03-31 | interdite |
      | 2027-04-01 | licite    |

  Scénario: T14 — ni le trafic ni la gravité ne lèvent la trêve ; l'exécution est reportée
    Source : dossier juridique, § 12, vecteur T14 ; code des procédures civiles d'exécution, art. L. 412-6

    Soit le dossier est évalué le 2026-12-01
    Quand on évalue le dossier
    Alors « execution_eviction » est interdite par « treve-hivernale »
    Et l'accompagnement « report_execution » est proposé

  Plan du scénario: La trêve et le relogement de la famille
    Source : code des procédures civiles d'exécution, art. L. 412-6

    Soit le dossier est évalué le 2026-12-01
    Et dans le dossier :
      | relogement assuré | <relogement> |
    Quand on évalue le dossier
    Alors « execution_eviction » <verdict> interdite par « treve-hivernale »

    Exemples:
      | relogement | verdict   |
      | non        | est       |
      | oui        | n'est pas |

  Plan du scénario: Les seules exceptions à la trêve
    Source : code des procédures civiles d'exécution, art. L. 412-6 et L. 412-8 ; revue juridique, ligne 33

    Soit le dossier est évalué le 2026-12-01
    Et dans le dossier :
      | <exception> | <valeur> |
    Quand on évalue le dossier
    Alors « execution_eviction » est <statut>

    Exemples:
      | exception                                    | valeur  | statut     |
      | relogement assuré                            | oui     | licite     |
      | éviction par le juge aux affaires familiales | oui     | licite     |
      | entrée de force dans un domicile             | oui     | licite     |
      | relogement assuré                            | inconnu | en suspens |

  Plan du scénario: Une seule étape manque et l'expulsion est interdite ; la même étape franchie ne l'interdit plus
    Source : code des procédures civiles d'exécution, art. L. 411-1, L. 412-1, L. 412-3, L. 412-5 et L. 412-6 ; revue juridique, point C-5

    Soit dans le dossier :
      | dernier jour accordé par le juge | 2026-12-31 |
      | acte signifié au mandataire      | non        |
    Et dans le dossier :
      | <terme> | <valeur> |
    Quand on évalue le dossier
    Alors « execution_eviction » <verdict> interdite par « <règle> »

    Exemples:
      | terme                        | valeur     | verdict   | règle                                |
      | expulsion ordonnée           | non        | est       | commandement-sans-titre              |
      | jugement signifié            | non        | est       | commandement-sans-titre              |
      | jugement signifié            | oui        | n'est pas | commandement-sans-titre              |
      | commandement signifié        | non        | est       | expulsion-sans-commandement          |
      | préfet saisi du commandement | non        | est       | expulsion-sans-commandement          |
      | préfet saisi du commandement | oui        | n'est pas | expulsion-sans-commandement          |
      | date du commandement         | 2026-09-01 | est       | expulsion-avant-la-fin-du-delai      |
      | date du commandement         | 2026-08-19 | n'est pas | expulsion-avant-la-fin-du-delai      |
      | délais accordés par le juge  | oui        | est       | expulsion-pendant-les-delais-du-juge |
      | délais accordés par le juge  | non        | n'est pas | expulsion-pendant-les-delais-du-juge |
      | maintien convenu             | oui        | est       | maintien-convenu                     |
      | maintien convenu             | non        | n'est pas | maintien-convenu                     |

  Plan du scénario: Une étape dont on ne sait rien suspend l'expulsion
    Source : code des procédures civiles d'exécution, art. L. 411-1, L. 412-1, L. 412-3 et L. 412-5 ; revue juridique, points C-5 et C-7

    Soit une personne « t1 » :
      | régime de protection | <régime> |
      | mandataire identifié | oui      |
    Et dans le dossier :
      | <terme> | inconnu |
    Quand on évalue le dossier
    Alors « execution_eviction » est en suspens

    Exemples:
      | régime    | terme                       |
      | aucun     | jugement signifié           |
      | aucun     | commandement signifié       |
      | aucun     | date du commandement        |
      | aucun     | délais accordés par le juge |
      | aucun     | maintien convenu            |
      | curatelle | acte signifié au mandataire |

  Plan du scénario: Le jour où finit le délai de deux mois, l'expulsion attend encore
    Source : code des procédures civiles d'exécution, art. L. 412-1

    Soit dans le dossier :
      | date du commandement                         | <jour>     |
      | éviction par le juge aux affaires familiales | <éviction> |
    Quand on évalue le dossier
    Alors « execution_eviction » <verdict> interdite par « expulsion-avant-la-fin-du-delai »

    Exemples:
      | jour       | éviction | verdict   |
      | 2026-08-19 | non      | n'est pas |
      | 2026-08-20 | non      | est       |
      | 2026-08-20 | oui      | n'est pas |

  @limite
  Plan du scénario: Les gardes de l'exécution commencent avec leur code, le 1er juin 2012
    Source : code des procédures civiles d'exécution, art. L. 411-1, L. 412-1 et L. 412-3 (ordonnance du 19 décembre 2011)

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | jugement signifié                | non        |
      | commandement signifié            | non        |
      | délais accordés par le juge      | oui        |
      | dernier jour accordé par le juge | 2012-12-31 |
    Et une mesure antérieure « m1 » :
      | date d'envoi | 2012-01-05 |
    Quand on évalue le dossier
    Alors « execution_eviction » <verdict> interdite par « commandement-sans-titre »
    Et « execution_eviction » <verdict> interdite par « expulsion-sans-commandement »
    Et « execution_eviction » <verdict> interdite par « expulsion-pendant-les-delais-du-juge »

    Exemples:
      | jour       | verdict   |
      | 2012-06-01 | est       |

  Scénario: Le concours accordé ouvre l'exécution dès le jour où son code entre en vigueur
    Source : code des procédures civiles d'exécution, art. L. 411-1 et L. 412-1 (ordonnance du 19 décembre 2011, en vigueur le 1er juin 2012)

    Soit le dossier est évalué le 2012-06-01
    Et dans le dossier :
      | date du commandement      | 2012-03-05 |
      | date de saisine du préfet | 2012-03-05 |
    Et un incident « i1 » :
      | date du fait         | 2012-04-20          |
      | date de connaissance | 2012-04-20          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | subi par             | personne            |
      | gravité              | grave               |
      | pièces               | p1                  |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2012-04-21                |
    Et une mesure antérieure « m1 » :
      | date d'envoi | 2012-01-05 |
    Quand on évalue le dossier
    Alors l'accompagnement « execution_eviction » est proposé

  Plan du scénario: L'assignation que le curateur n'a pas reçue arrête l'exécution
    Source : code civil, art. 467 ; Cass. 1re civ., 23 févr. 2011, n° 09-13.867 ; revue juridique, ligne 9

    Soit une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et dans le dossier :
      | acte signifié au mandataire | <signifié> |
    Quand on évalue le dossier
    Alors « execution_eviction » <verdict> interdite par « acte-nul-a-refaire »

    Exemples:
      | signifié | verdict   |
      | non      | est       |
      | oui      | n'est pas |

  Scénario: T13 — commandement du 5 septembre, préfet saisi le 1er octobre : les deux mois ne courent que de ce jour
    Source : dossier juridique, § 12, vecteur T13 ; code des procédures civiles d'exécution, art. L. 412-5

    Soit dans le dossier :
      | date du commandement      | 2026-09-05 |
      | date de saisine du préfet | 2026-10-01 |
    Quand on évalue le dossier
    Alors l'échéance « Délai pour libérer les lieux » tombe le 2026-12-01
    Et « execution_eviction » est interdite par « expulsion-avant-la-fin-du-delai »
    Et « execution_eviction » n'est possible qu'à partir du 2027-04-01

  @limite
  Plan du scénario: R26 — l'avis dit le premier jour que laissent le délai, le juge et la trêve
    Source : dossier juridique, règle R26 et § 12, vecteur T13 ; code des procédures civiles d'exécution, art. L. 412-1, L. 412-3 et L. 412-6

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | date du commandement            | <commandement> |
      | date de saisine du préfet       | <commandement> |
      | délais accordés par le juge     | <délais>       |
      | dernier jour accordé par le juge | <dernier>     |
    Quand on évalue le dossier
    Alors « execution_eviction » n'est possible qu'à partir du <premier>

    Exemples:
      | jour       | commandement | délais | dernier    | premier    |
      | 2026-11-01 | 2026-05-04   | non    | inconnu    | 2027-04-01 |
      | 2027-03-31 | 2026-05-04   | non    | inconnu    | 2027-04-01 |
      | 2026-10-20 | 2026-08-28   | non    | inconnu    | 2026-10-29 |
      | 2026-10-20 | 2026-08-31   | non    | inconnu    | 2027-04-01 |
      | 2026-12-01 | 2026-05-04   | oui    | 2027-06-30 | 2027-07-01 |

  Scénario: T13 — le préfet n'est pas saisi, le délai est suspendu et l'alerte sonne
    Source : dossier juridique, § 12, vecteur T13 ; revue juridique, ligne 34

    Soit dans le dossier :
      | préfet saisi du commandement | non |
    Quand on évalue le dossier
    Alors l'alerte « prefet-non-saisi-du-commandement » sonne
    Et l'échéance « Délai pour libérer les lieux » ne court pas

  Scénario: Sans commandement, le préfet n'a encore rien à recevoir
    Source : code des procédures civiles d'exécution, art. L. 412-5 (le préfet est saisi dès le commandement) ; revue juridique, ligne 34

    Soit dans le dossier :
      | commandement signifié        | non     |
      | date du commandement         | inconnu |
      | préfet saisi du commandement | non     |
      | date de saisine du préfet    | inconnu |
    Quand on évalue le dossier
    Alors l'alerte « prefet-non-saisi-du-commandement » ne sonne pas

  Scénario: Le préfet est saisi, mais nul ne sait si le commandement l'a été aussi : les deux mois restent en doute
    Source : code des procédures civiles d'exécution, art. L. 412-1 (les deux mois suivent le commandement) ; revue juridique, point C-8

    Soit dans le dossier :
      | commandement signifié | inconnu |
    Quand on évalue le dossier
    Alors l'échéance « Délai pour libérer les lieux » reste possible tant qu'on ignore « commandement signifié »

  Plan du scénario: Les délais que le juge accorde arrêtent l'expulsion jusqu'à leur dernier jour
    Source : code des procédures civiles d'exécution, art. L. 412-3 et L. 412-4

    Soit dans le dossier :
      | délais accordés par le juge      | oui    |
      | dernier jour accordé par le juge | <jour> |
    Quand on évalue le dossier
    Alors « execution_eviction » est <statut>

    Exemples:
      | jour       | statut    |
      | 2026-10-19 | licite    |
      | 2026-10-20 | interdite |

  Plan du scénario: Le silence du préfet se compte de la demande, jamais avant les deux mois qui suivent sa saisine
    Source : CE, 18 déc. 2013, n° 363126 ; code des procédures civiles d'exécution, art. R. 153-1

    Soit dans le dossier :
      | état du concours            | concours en attente |
      | date de demande du concours | <demande>           |
    Quand on évalue le dossier
    Alors l'échéance « Silence du préfet sur le concours (refus ensuite) » tombe le <jour>
    Et l'alerte « concours-demande-trop-tot » <alerte>

    Exemples:
      | demande    | jour       | alerte       |
      | 2026-06-01 | 2026-09-04 | sonne        |
      | 2026-09-01 | 2026-11-02 | ne sonne pas |

  Plan du scénario: Le concours se demande au terme du délai, si les troubles durent et s'il ne l'est pas déjà
    Source : code des procédures civiles d'exécution, art. L. 412-1, L. 412-5 et R. 153-1 ; dossier juridique, § 3.10

    Soit dans le dossier :
      | commandement signifié        | <signifié> |
      | préfet saisi du commandement | <préfet>   |
      | état du concours             | <concours> |
    Et un incident « i1 » :
      | date du fait         | <fait>              |
      | date de connaissance | <fait>              |
      | lieu                 | logement            |
      | phénomène            | tapage nocturne     |
      | cause tenant au bâti | non                 |
      | auteur               | t1                  |
      | subi par             | personne            |
      | gravité              | trouble sérieux     |
      | pièces               | p1                  |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2025-01-02                |
    Quand on évalue le dossier
    Alors « demande_concours » est <demande>

    Exemples:
      | signifié | préfet | concours             | fait       | demande      |
      | oui      | oui    | concours non demandé | 2026-10-02 | licite       |
      | non      | oui    | concours non demandé | 2026-10-02 | interdite    |
      | oui      | non    | concours non demandé | 2026-10-02 | interdite    |
      | oui      | oui    | concours accordé     | 2026-10-02 | non proposée |
      | oui      | oui    | concours non demandé | 2025-02-02 | non proposée |

  @limite
  Plan du scénario: Le 1er juin 2012, le commandement puis le concours se proposent déjà
    Source : code des procédures civiles d'exécution, art. L. 411-1 et R. 153-1 (1er juin 2012)

    Soit le dossier est évalué le 2012-06-01
    Et dans le dossier :
      | commandement signifié     | <signifié>           |
      | date du commandement      | <jour>               |
      | date de saisine du préfet | <jour>               |
      | état du concours          | concours non demandé |
    Et un incident « i1 » :
      | date du fait         | 2012-04-20          |
      | date de connaissance | 2012-04-20          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | subi par             | personne            |
      | gravité              | grave               |
      | pièces               | p1                  |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2012-04-21                |
    Et une mesure antérieure « m1 » :
      | date d'envoi | 2012-01-05 |
    Quand on évalue le dossier
    Alors « <mesure> » est licite

    Exemples:
      | signifié | jour       | mesure           |
      | non      | inconnu    | commandement     |
      | oui      | 2012-03-05 | demande_concours |

  Scénario: Les troubles ont cessé depuis le jugement : l'exécution n'est plus conseillée, le report l'est
    Source : revue juridique, partie D, situation 19 ; CE, 4 févr. 2015, n° 369224

    Soit dans le dossier :
      | auteur parti | oui |
    Quand on évalue le dossier
    Alors « execution_eviction » est non proposée
    Et l'accompagnement « report_execution » est proposé
    Et la sauvegarde de « report_execution » mentionne « sans droit durable »

  @limite
  Plan du scénario: Les délais annoncés dans le commandement suivent la loi du jour
    Source : loi n° 2023-668 du 27 juillet 2023 ; code des procédures civiles d'exécution, art. L. 412-4

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | commandement signifié | non |
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2023-01-05   |
    Et la mesure « commandement » est demandée
    Quand on évalue le dossier
    Alors « commandement » est licite
    Et la sauvegarde de « commandement » mentionne « <mots> »
    Et la sauvegarde de « commandement » mentionne « saisir le préfet »

    Exemples:
      | jour       | mots                   |
      | 2023-07-28 | trois mois à trois ans |
      | 2023-07-29 | un mois à un an        |
