# language: fr
Fonctionnalité: Chaque garde interdit là où elle doit, et pas à côté
  D'une ligne à l'autre un seul fait change, et c'est lui que le texte vise.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur                           | office public de l'habitat |
      | régime du bail                              | bail d'habitation          |
      | besoin d'accompagnement repéré              | non                        |
      | danger immédiat                             | non                        |
      | menaces                                     | non                        |
      | médiation déconseillée                      | non                        |
      | logement occupé contre son gré              | non                        |
      | engagement écrit en cours                   | non                        |
      | clause résolutoire au bail                  | oui                        |
      | décision définitive constatant les troubles | oui                        |
      | mise en demeure visant la clause            | oui                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | mineur               | non                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et la personne visée est « t1 »
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2021-01-02                |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02                     |
      | date de connaissance | 2026-11-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | auteur               | t1                             |
      | subi par             | personne                       |
      | gravité              | grave                          |
      | pièces               | p1                             |
    Et toutes les listes sont complètes

  Plan du scénario: Ce que le bail et le logement permettent
    Source : loi du 6 juillet 1989, art. 4, g, i et p, et art. 40 ; code pénal, art. 226-4-2 ; revue juridique, partie D, situations 1, 8 et 21

    Soit dans le dossier :
      | <terme> | <valeur> |
    Et la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors « <mesure> » <verdict> interdite par « <garde> »

    Exemples:
      | terme                                       | valeur             | mesure              | verdict   | garde                            |
      | régime du bail                              | résidence ou foyer | mise_en_demeure     | est       | autre-regime                     |
      | régime du bail                              | bail d'habitation  | mise_en_demeure     | n'est pas | autre-regime                     |
      | régime du bail                              | bail d'habitation  | conge               | est       | jamais-de-conge                  |
      | régime du bail                              | stationnement seul | conge               | n'est pas | jamais-de-conge                  |
      | régime du bail                              | bail d'habitation  | amende_privee       | est       | jamais-d-amende                  |
      | régime du bail                              | stationnement seul | amende_privee       | n'est pas | jamais-d-amende                  |
      | régime du bail                              | bail d'habitation  | coupure_de_service  | est       | jamais-de-voie-de-fait           |
      | régime du bail                              | stationnement seul | coupure_de_service  | n'est pas | jamais-de-voie-de-fait           |
      | logement occupé contre son gré              | oui                | rappel_au_reglement | est       | logement-accapare                |
      | logement occupé contre son gré              | non                | rappel_au_reglement | n'est pas | logement-accapare                |
      | danger immédiat                             | oui                | conciliation        | est       | mediation-sans-danger            |
      | danger immédiat                             | non                | conciliation        | n'est pas | mediation-sans-danger            |
      | décision définitive constatant les troubles | non                | clause_resolutoire  | est       | clause-resolutoire-sans-decision |
      | décision définitive constatant les troubles | oui                | clause_resolutoire  | n'est pas | clause-resolutoire-sans-decision |

  @limite
  Plan du scénario: La clause résolutoire ne vise les troubles que depuis mars 2007
    Source : loi n° 2007-297 du 5 mars 2007, art. 18 ; loi du 6 juillet 1989, art. 4, g ; dossier juridique, § 0.4

    Soit le dossier est évalué le <jour>
    Et la mesure « clause_resolutoire » est demandée
    Et la liste des incidents n'est pas complète
    Quand on évalue le dossier
    Alors « clause_resolutoire » <verdict> interdite par « clause-resolutoire-avant-mars-2007 »

    Exemples:
      | jour       | verdict   |
      | 2007-03-06 | est       |
      | 2007-03-07 | n'est pas |

  Plan du scénario: Ce qui est demandé hors du droit est refusé, ce qui y ressemble ne l'est pas
    Source : loi du 9 juillet 1970, art. 10 ; CCH, art. L. 442-4-1 ; code civil, art. 1719 ; revue juridique, partie D, situations 8, 9 et 17

    Soit la mesure « <demandée> » est demandée
    Quand on évalue le dossier
    Alors « <visée> » <verdict> interdite par « <garde> »

    Exemples:
      | demandée                 | visée                    | verdict   | garde                       |
      | interdiction_animal      | interdiction_animal      | est       | jamais-d-animal-interdit    |
      | rappel_au_reglement      | interdiction_animal      | n'est pas | jamais-d-animal-interdit    |
      | enlevement_sans_decision | enlevement_sans_decision | est       | jamais-d-objets-jetes       |
      | rappel_au_reglement      | enlevement_sans_decision | n'est pas | jamais-d-objets-jetes       |
      | mutation_d_office        | mutation_d_office        | est       | jamais-de-mutation-d-office |
      | offre_relogement         | mutation_d_office        | n'est pas | jamais-de-mutation-d-office |
      | refus_de_service         | refus_de_service         | est       | jamais-de-refus-de-service  |
      | rappel_au_reglement      | refus_de_service         | n'est pas | jamais-de-refus-de-service  |

  Plan du scénario: L'accompagnement dont le besoin est repéré se demande avant la mise en demeure
    Source : dossier juridique, règle R12 ; revue juridique, point C-bis 2 (la demande suffit, nul n'attend la réponse)

    Soit dans le dossier :
      | besoin d'accompagnement repéré | oui       |
      | accompagnement demandé         | <demandé> |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors « mise_en_demeure » <verdict> interdite par « accompagnement-d-abord »

    Exemples:
      | demandé | verdict   |
      | non     | est       |
      | oui     | n'est pas |

  Plan du scénario: Le mandataire du majeur protégé reçoit l'acte, ou l'acte ne part pas
    Source : code civil, art. 467, 475 et 494-1 ; Cass. 1re civ., 23 févr. 2011, n° 09-13.867 ; revue juridique, ligne 9

    Soit une personne « t1 » :
      | régime de protection | <régime>    |
      | mandataire identifié | <identifié> |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors « assignation » <verdict> interdite par « <garde> »

    Exemples:
      | régime                 | identifié | verdict   | garde                                  |
      | curatelle              | non       | est       | majeur-protege-sans-mandataire         |
      | curatelle              | oui       | n'est pas | majeur-protege-sans-mandataire         |
      | habilitation familiale | non       | est       | habilitation-familiale-sans-mandataire |
      | habilitation familiale | oui       | n'est pas | habilitation-familiale-sans-mandataire |
      | curatelle              | non       | n'est pas | habilitation-familiale-sans-mandataire |

  Plan du scénario: L'accord d'un majeur protégé se signe avec celui qui l'assiste, et le juge s'il y a lieu
    Source : code civil, art. 426 et 467 ; dossier juridique, § 4.2

    Soit une personne « t1 » :
      | régime de protection | tutelle |
      | mandataire identifié | oui     |
    Et le juriste répond « <permis> » à « accord permis à la personne protégée » pour « t1 »
    Et la mesure « protocole » est demandée
    Quand on évalue le dossier
    Alors « protocole » <verdict> interdite par « accord-d-une-personne-protegee »

    Exemples:
      | permis | verdict   |
      | non    | est       |
      | oui    | n'est pas |

  Plan du scénario: L'offre de relogement, la mise en demeure et l'assignation se suivent
    Source : CCH, art. L. 442-4-1 et L. 481-2 ; dossier juridique, § 12, vecteur T22 ; revue juridique, ligne 3

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | genre de bailleur                     | <bailleur>         |
      | voie de l'offre admise par le conseil | non                |
      | réponse à l'offre                     | offre sans réponse |
      | saisine sans attendre l'offre         | non                |
    Et les mesures antérieures suivantes :
      | nom | genre           | date d'envoi | remise |
      | m1  | <premier envoi> | 2026-08-01   | reçue  |
      | m2  | <second envoi>  | 2026-10-02   | reçue  |
    Et la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors « <mesure> » <verdict> interdite par « <garde> »

    Exemples:
      | jour       | bailleur                   | premier envoi           | second envoi                | mesure           | verdict   | garde                                    |
      | 2026-11-16 | société d'économie mixte   | mise en demeure envoyée | avertissement écrit         | offre_relogement | est       | offre-de-relogement-hors-hlm             |
      | 2026-11-16 | office public de l'habitat | mise en demeure envoyée | avertissement écrit         | offre_relogement | n'est pas | offre-de-relogement-hors-hlm             |
      | 2026-11-16 | office public de l'habitat | rappel                  | avertissement écrit         | offre_relogement | est       | offre-de-relogement-sans-mise-en-demeure |
      | 2026-11-16 | office public de l'habitat | mise en demeure envoyée | avertissement écrit         | offre_relogement | n'est pas | offre-de-relogement-sans-mise-en-demeure |
      | 2026-11-02 | office public de l'habitat | mise en demeure envoyée | offre de relogement envoyée | assignation      | est       | assignation-pendant-l-offre              |
      | 2026-11-03 | office public de l'habitat | mise en demeure envoyée | offre de relogement envoyée | assignation      | n'est pas | assignation-pendant-l-offre              |

  Plan du scénario: Le jugement qui refuse la résiliation ferme l'action, qu'un fait nouveau rouvre
    Source : code civil, art. 1355 et 1741 ; revue juridique, partie D, situation 18

    Soit une lettre reçue « n1 » :
      | nature de la demande | jugement refusant la résiliation |
      | date de réception    | <jugement>                       |
      | réponse donnée       | aucune réponse                   |
    Et le conseil répond « non » à « nouvelle action admise par le conseil » pour « n1 »
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors « assignation » <verdict> interdite par « chose-deja-jugee »

    Exemples:
      | jugement   | verdict   |
      | 2026-11-02 | est       |
      | 2026-11-01 | n'est pas |

  Plan du scénario: Le doute sur l'impartialité des plaintes cède devant ce que le gardien a vu
    Source : revue juridique, vecteur T31, et points C-4 et D 3

    Soit une pièce « p1 » :
      | origine                        | <origine> |
      | auteur de la pièce consent     | oui       |
      | tout usage refusé par l'auteur | non       |
    Et une lettre reçue « n1 » :
      | nature de la demande | doute sur l'impartialité des plaintes |
      | date de réception    | 2026-11-05                            |
      | réponse donnée       | aucune réponse                        |
    Et le juriste répond « non » à « plaintes tenues pour indépendantes » pour « n1 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » <verdict> interdite par « plaintes-d-un-meme-groupe »

    Exemples:
      | origine                   | verdict   |
      | plainte de résident       | est       |
      | constatation du personnel | n'est pas |

  Plan du scénario: Le doute sur les plaintes ne cède qu'à ce qui a été vu d'un manquement, par une pièce que l'on peut employer
    Source : revue juridique, vecteur T31, et points C-4 (indépendance des sources) et D 3 ; code civil, art. 1353 ; code de procédure pénale, art. 11

    Soit une personne « a1 » :
      | rôle            | autre locataire |
      | vit au logement | non             |
      | à protéger      | non             |
    Et les pièces suivantes :
      | nom | origine             | catégorie d'information | classe de secret | décision définitive | bailleur victime de l'infraction | issue pénale favorable | condamnation effacée | pièce nominative | autorisation écrite du parquet | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur | reçue le   |
      | p1  | plainte de résident | faits d'incivilité      | partageable      |                     |                                  | non                    |                      | oui              | non                            | moyenne        | non           | oui                        | non                            | 2026-11-03 |
      | p2  | <origine>           | <catégorie>             | <secret>         | oui                 | oui                              | non                    | non                  | oui              | non                            | forte          | non           | oui                        | non                            | 2026-11-03 |
    Et les incidents suivants :
      | nom | date du fait | date de connaissance | lieu                           | phénomène    | auteur   | subi par | gravité | pièces |
      | i1  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations | t1       | personne | grave   | p1     |
      | i2  | 2026-11-02   | 2026-11-02           | parties communes de l'immeuble | dégradations | <auteur> | personne | grave   | p1, p2 |
    Et une lettre reçue « n1 » :
      | nature de la demande | doute sur l'impartialité des plaintes |
      | date de réception    | 2026-11-05                            |
      | réponse donnée       | aucune réponse                        |
    Et le juriste répond « non » à « plaintes tenues pour indépendantes » pour « n1 »
    Quand on évalue le dossier
    Alors « rappel_au_reglement » <verdict> interdite par « plaintes-d-un-meme-groupe »

    Exemples:
      | origine                           | catégorie                  | secret      | auteur | verdict   |
      | constatation du personnel         | faits d'incivilité         | partageable | t1     | n'est pas |
      | constatation du personnel         | faits d'incivilité         | partageable | a1     | est       |
      | constatation du personnel         | faits d'incivilité         | secrète     | t1     | est       |
      | constat de commissaire de justice | faits d'incivilité         | partageable | t1     | n'est pas |
      | décision de justice               | décision pénale définitive | partageable | t1     | n'est pas |

  Plan du scénario: Une source que nul n'identifie n'ouvre pas de courrier, à moins que le juriste ne l'admette
    Source : Cass. soc., 4 juill. 2018, n° 17-18.241 ; dossier juridique, règle R08

    Soit dans le dossier :
      | sources anonymes admises | <admises> |
    Et une pièce « p1 » :
      | origine        | signalement anonyme |
      | force probante | faible              |
      | pièce anonyme  | oui                 |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » <verdict> interdite par « sources-anonymes-seulement »

    Exemples:
      | admises | verdict   |
      | non     | est       |
      | oui     | n'est pas |

  Plan du scénario: L'information que la loi interdit d'utiliser n'ouvre aucune marche
    Source : code pénal, art. 226-13 ; code de procédure pénale, art. 11 ; revue juridique, point C-5

    Soit une pièce « p1 » :
      | classe de secret               | <classe> |
      | autorisation écrite du parquet | non      |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » <verdict> interdite par « information-non-utilisable »

    Exemples:
      | classe      | verdict   |
      | secrète     | est       |
      | partageable | n'est pas |

  Plan du scénario: Le lieu et l'âge des faits ferment la voie du juge
    Source : Cass. 3e civ., 14 oct. 2009, n° 08-12.744 ; loi du 6 juillet 1989, art. 7-1 ; revue juridique, ligne 20

    Soit dans le dossier :
      | prescription écartée par le conseil | non |
    Et un incident « i1 » :
      | lieu                 | <lieu>    |
      | victimes             | résidents |
      | date du fait         | <jour>    |
      | date de connaissance | <jour>    |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors « assignation » <verdict> interdite par « <garde> »

    Exemples:
      | lieu                           | jour       | verdict   | garde           |
      | ailleurs                       | 2026-11-02 | est       | hors-des-lieux  |
      | parties communes de l'immeuble | 2026-11-02 | n'est pas | hors-des-lieux  |
      | parties communes de l'immeuble | 2023-11-15 | est       | faits-prescrits |
      | parties communes de l'immeuble | 2023-11-16 | n'est pas | faits-prescrits |

  Plan du scénario: Les faits que la personne a subis ne lui sont jamais opposés
    Source : code civil, art. 515-9 ; dossier juridique, § 4.3 et règle R10 ; revue juridique, points C-7 et C-bis 3

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger |
      | t2  | titulaire du bail | oui             | aucun                | non        |
    Et un incident « i1 » :
      | auteur   | t2         |
      | subi par | <subi par> |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors pour « t1 », « mise_en_demeure » <verdict> interdite par « <garde> »

    Exemples:
      | subi par | verdict   | garde                      |
      | t1       | est       | faits-subis-jamais-opposes |
      | personne | n'est pas | faits-subis-jamais-opposes |
      | t1       | est       | faits-subis-a-rechercher   |
      | personne | n'est pas | faits-subis-a-rechercher   |
      | t1       | est       | protection-d-abord         |
      | personne | n'est pas | protection-d-abord         |

  Plan du scénario: Le courrier au foyer où vit une personne à protéger attend l'avis du référent
    Source : dossier juridique, § 4.3 ; revue juridique, partie E (courrier à l'adresse commune)

    Soit les personnes suivantes :
      | nom | rôle              | vit au logement | régime de protection | à protéger   | partage le domicile de l'auteur |
      | t2  | titulaire du bail | oui             | aucun                | <à protéger> | oui                             |
    Et un incident « i1 » :
      | lieu      | logement        |
      | phénomène | tapage nocturne |
      | gravité   | gêne            |
    Quand on évalue le dossier
    Alors pour « t1 », « rappel_au_reglement » <verdict> interdite par « foyer-d-une-personne-a-proteger »

    Exemples:
      | à protéger | verdict   |
      | oui        | est       |
      | non        | n'est pas |

  Plan du scénario: Une absence qui s'explique n'est pas un abandon
    Source : loi du 6 juillet 1989, art. 14-1 ; CA Versailles, 11 févr. 2014 ; dossier juridique, § 12, vecteur T18

    Soit dans le dossier :
      | absence expliquée          | <expliquée> |
      | titulaire retenu au-dehors | non         |
    Et la mesure « constat_abandon » est demandée
    Quand on évalue le dossier
    Alors « constat_abandon » <verdict> interdite par « absence-n-est-pas-abandon »

    Exemples:
      | expliquée | verdict   |
      | oui       | est       |
      | non       | n'est pas |

  Plan du scénario: Ce qui n'est pas su arrête l'acte, ou pose seulement la question
    Source : revue juridique, points C-5, C-6 et C-7 ; loi du 6 juillet 1989, art. 4 et 40 ; code civil, art. 467, 494-1 et 1355

    Soit dans le dossier :
      | <terme> | inconnu |
    Et une personne « t1 » :
      | régime de protection | <régime>    |
      | mandataire identifié | <identifié> |
    Et la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors « <mesure> » est <statut>

    Exemples:
      | terme                  | régime                 | identifié | mesure             | statut     |
      | régime du bail         | aucun                  | inconnu   | conge              | en suspens |
      | régime du bail         | aucun                  | inconnu   | amende_privee      | en suspens |
      | régime du bail         | aucun                  | inconnu   | coupure_de_service | en suspens |
      | accompagnement demandé | habilitation familiale | inconnu   | assignation        | en suspens |
      | accompagnement demandé | tutelle                | oui       | protocole          | à préciser |

  Plan du scénario: Tant que le conseil n'a pas répondu, l'offre et l'action attendent ou se précisent
    Source : CCH, art. L. 442-4-1 et L. 481-2 ; code civil, art. 1355 ; revue juridique, ligne 3, et partie D, situation 18

    Soit dans le dossier :
      | genre de bailleur             | <bailleur>         |
      | réponse à l'offre             | offre sans réponse |
      | saisine sans attendre l'offre | inconnu            |
      | logement adapté à offrir      | oui                |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2026-08-01              |
      | date de remise | 2026-08-03              |
      | remise         | reçue                   |
    Et une mesure antérieure « m2 » :
      | genre        | <genre>    |
      | date d'envoi | 2026-11-02 |
    Et une lettre reçue « n1 » :
      | nature de la demande | <reçu>         |
      | date de réception    | 2026-11-10     |
      | réponse donnée       | aucune réponse |
    Et la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors « <mesure> » est <statut>
    Et l'avis est donné sous réserve

    Exemples:
      | bailleur                   | genre                       | reçu                             | mesure           | statut       |
      | société d'économie mixte   | rappel                      | demande informelle               | offre_relogement | non proposée |
      | office public de l'habitat | offre de relogement envoyée | demande informelle               | assignation      | en suspens   |
      | office public de l'habitat | rappel                      | jugement refusant la résiliation | assignation      | en suspens   |
      | office public de l'habitat | rappel                      | demande informelle               | assignation      | conseillée   |

  Plan du scénario: L'injonction à laquelle on a répondu oui n'attend pas l'offre
    Source : CCH, art. L. 442-4-2 et L. 442-4-3 ; revue juridique, ligne 2

    Soit dans le dossier :
      | réponse à l'offre             | offre sans réponse |
      | saisine sans attendre l'offre | non                |
    Et une mesure antérieure « m1 » :
      | genre        | offre de relogement envoyée |
      | date d'envoi | 2026-11-02                  |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-10           |
      | réponse donnée                       | <réponse>            |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors « assignation » <verdict> interdite par « assignation-pendant-l-offre »

    Exemples:
      | signée | réponse          | verdict   |
      | oui    | saisine annoncée | n'est pas |
      | oui    | refus motivé     | est       |
      | non    | saisine annoncée | est       |

  Plan du scénario: Sans assignation, aucune exécution n'est en vue et ses gardes se taisent
    Source : code des procédures civiles d'exécution, art. L. 411-1 et L. 412-1

    Soit dans le dossier :
      | expulsion ordonnée                           | non                |
      | jugement signifié                            | non                |
      | commandement signifié                        | non                |
      | préfet saisi du commandement                 | non                |
      | maintien convenu                             | oui                |
      | délais accordés par le juge                  | oui                |
      | dernier jour accordé par le juge             | 2026-12-31         |
      | délai pour libérer                           | délai de deux mois |
      | date du commandement                         | 2026-10-05         |
      | date de saisine du préfet                    | 2026-10-05         |
      | éviction par le juge aux affaires familiales | non                |
      | relogement assuré                            | non                |
      | entrée de force dans un domicile             | non                |
    Quand on évalue le dossier
    Alors « execution_eviction » n'est pas interdite par « <garde> »

    Exemples:
      | garde                                |
      | commandement-sans-titre              |
      | expulsion-avant-la-fin-du-delai      |
      | expulsion-pendant-les-delais-du-juge |
      | expulsion-sans-commandement          |
      | maintien-convenu                     |
      | treve-hivernale                      |

  Plan du scénario: Le mot du conseil sur la gravité
    Source : code civil, art. 1729 et 1741 ; dossier juridique, § 0.3, point 1

    Soit le conseil répond « <réponse> » à « gravité suffisante pour le juge »
    Quand on évalue le dossier
    Alors « assignation » <verdict> interdite par « gravite-insuffisante-selon-le-conseil »

    Exemples:
      | réponse | verdict   |
      | oui     | n'est pas |
      | non     | est       |
