# language: fr
Fonctionnalité: La veille et le jour où la loi change
  Ce qu'un texte crée n'existe pas la veille de son entrée en vigueur ; ce qu'il remplace ne vaut plus le jour même.

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et dans le dossier :
      | genre de bailleur              | office public de l'habitat |
      | régime du bail                 | bail d'habitation          |
      | besoin d'accompagnement repéré | non                        |
      | danger immédiat                | non                        |
      | menaces                        | non                        |
      | médiation déconseillée         | non                        |
      | logement occupé contre son gré | non                        |
      | engagement écrit en cours      | non                        |
      | trouble anormal invoqué        | non                        |
      | impayés invoqués               | non                        |
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
      | reçue le         | 1997-01-02                |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Un acte d'avant le premier délai connu n'est pas évalué
    Source : dossier juridique, § 0.4 (CCH, art. L. 442-4-1, depuis le 31 juillet 1998) ; loi du 13 décembre 2000

    Soit le dossier est évalué le <jour>
    Quand on évalue le dossier
    Alors le dossier est refusé : « n'a pas de valeur le <jour> »

    Exemples:
      | jour       |
      | 1998-07-30 |
      | 1998-07-31 |

  @limite
  Plan du scénario: Le dossier trop ancien est refusé, et l'alarme sonne quand même à son premier jour
    Source : code pénal, art. 223-6 (1er mars 1994) ; CCH, art. L. 442-4-1 (31 juillet 1998) ; revue juridique, point C-8

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | danger immédiat   | oui                |
      | réponse à l'offre | offre sans réponse |
    Et une mesure antérieure « m1 » :
      | genre        | offre de relogement envoyée |
      | date d'envoi | 1998-07-20                  |
    Quand on évalue le dossier
    Alors le dossier est refusé
    Et l'alerte « danger-immediat » <alerte>
    Et l'échéance « Réponse du locataire à l'offre de relogement » <échéance>

    Exemples:
      | jour       | alerte       | échéance     |
      | 1994-02-28 | ne sonne pas | ne court pas |
      | 1994-03-01 | sonne        | ne court pas |
      | 1998-07-30 | sonne        | ne court pas |
      | 1998-07-31 | sonne        | court encore |

  @limite
  Plan du scénario: La clause résolutoire vise les troubles depuis le 7 mars 2007
    Source : loi n° 2007-297 du 5 mars 2007, art. 18 ; loi du 6 juillet 1989, art. 4, g

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | clause résolutoire au bail                  | oui         |
      | décision définitive constatant les troubles | <décision>  |
      | mise en demeure visant la clause            | oui         |
      | date de signature du bail                   | <signature> |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2007-01-02              |
      | date de remise | 2007-01-04              |
    Et la mesure « clause_resolutoire » est demandée
    Quand on évalue le dossier
    Alors « clause_resolutoire » est <statut>
    Et « clause_resolutoire » <verdict> interdite par « clause-resolutoire-sans-decision »
    Et la sauvegarde de « clause_resolutoire » <mention> « signé avant mars 2007 »

    Exemples:
      | jour       | décision | signature  | statut    | verdict   | mention          |
      | 2007-03-06 | non      | 2007-01-01 | interdite | n'est pas | ne mentionne pas |
      | 2007-03-07 | non      | 2007-01-01 | interdite | est       | mentionne        |
      | 2007-03-06 | oui      | 2007-01-01 | interdite | n'est pas | ne mentionne pas |
      | 2007-03-07 | oui      | 2007-03-06 | licite    | n'est pas | mentionne        |
      | 2007-03-07 | oui      | 2007-03-07 | licite    | n'est pas | ne mentionne pas |

  @limite
  Plan du scénario: La veille du 7 mars 2007, un contrat dont on ignore le régime suspend la clause
    Source : loi n° 2007-297 du 5 mars 2007, art. 18 ; loi du 6 juillet 1989, art. 4, g ; revue juridique, point C-7

    Soit le dossier est évalué le 2007-03-06
    Et dans le dossier :
      | régime du bail                              | <régime>   |
      | clause résolutoire au bail                  | oui        |
      | décision définitive constatant les troubles | oui        |
      | mise en demeure visant la clause            | oui        |
      | date de signature du bail                   | 2007-01-01 |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2007-01-02              |
      | date de remise | 2007-01-04              |
    Et la mesure « clause_resolutoire » est demandée
    Quand on évalue le dossier
    Alors « clause_resolutoire » est <statut>

    Exemples:
      | régime            | statut     |
      | bail d'habitation | interdite  |
      | inconnu           | en suspens |

  @limite
  Plan du scénario: La mise en demeure d'un tiers reçoit sa réponse depuis le 7 mars 2007
    Source : loi du 6 juillet 1989, art. 6-1 (loi du 5 mars 2007)

    Soit le dossier est évalué le <jour>
    Et une lettre reçue « n1 » :
      | nature de la demande | mise en demeure d'un tiers |
      | date de réception    | 2007-03-01                 |
      | réponse donnée       | aucune réponse             |
    Quand on évalue le dossier
    Alors l'obligation « reponse_tiers » <réponse> due
    Et l'échéance « Réponse à la mise en demeure d'un tiers (usage ; la loi n'en fixe pas le délai) » <échéance>

    Exemples:
      | jour       | réponse   | échéance     |
      | 2007-03-06 | n'est pas | ne court pas |
      | 2007-03-07 | est       | court encore |

  @limite
  Plan du scénario: Les délais que le juge accorde suivent la loi du jour
    Source : code des procédures civiles d'exécution, art. L. 412-3 et L. 412-4 (lois du 24 mars 2014 et du 27 juillet 2023)

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | expulsion ordonnée | oui |
      | jugement signifié  | oui |
      | auteur parti       | oui |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2014-01-05           |
    Et la mesure « execution_eviction » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « execution_eviction » <anciens> « de trois mois à trois ans »
    Et la sauvegarde de « execution_eviction » <nouveaux> « d'un mois à un an »

    Exemples:
      | jour       | anciens          | nouveaux         |
      | 2014-03-26 | ne mentionne pas | ne mentionne pas |
      | 2014-03-27 | mentionne        | ne mentionne pas |
      | 2023-07-28 | mentionne        | ne mentionne pas |
      | 2023-07-29 | ne mentionne pas | mentionne        |

  @limite
  Plan du scénario: Le report de l'exécution, quand l'auteur est parti, et la prescription datent du 27 mars 2014
    Source : loi n° 2014-366 du 24 mars 2014 ; loi du 6 juillet 1989, art. 7-1 ; revue juridique, partie D, situation 19

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | expulsion ordonnée                  | oui |
      | auteur parti                        | oui |
      | prescription écartée par le conseil | non |
    Et un incident « i1 » :
      | date du fait         | 2010-01-02      |
      | date de connaissance | 2010-01-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2014-01-05           |
    Quand on évalue le dossier
    Alors l'accompagnement « report_execution » <report> proposé
    Et « assignation » <verdict> interdite par « faits-prescrits »
    Et la version de « loi-89-462/art-7-1 » en vigueur le 2014-03-27 <citée> citée

    Exemples:
      | jour       | report    | verdict   | citée     |
      | 2014-03-26 | n'est pas | n'est pas | n'est pas |
      | 2014-03-27 | est       | est       | est       |

  @limite
  Plan du scénario: Des manquements tous anciens ne laissent rien à entreprendre, depuis le 27 mars 2014
    Source : loi du 6 juillet 1989, art. 7-1 (loi du 24 mars 2014)

    Soit le dossier est évalué le <jour>
    Et un incident « i1 » :
      | date du fait         | 2010-01-02      |
      | date de connaissance | 2010-01-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | gêne            |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors la version de « loi-89-462/art-7-1 » en vigueur le 2014-03-27 <citée> citée

    Exemples:
      | jour       | citée     |
      | 2014-03-26 | n'est pas |
      | 2014-03-27 | est       |

  Scénario: Le dossier dont tous les manquements sont anciens se clôt sur ce motif
    Source : loi du 6 juillet 1989, art. 7-1 (loi du 24 mars 2014) ; revue juridique, ligne 20

    Soit le dossier est évalué le 2014-03-27
    Et un incident « i1 » :
      | date du fait         | 2010-01-02      |
      | date de connaissance | 2010-01-02      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | gêne            |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors ne rien entreprendre se motive par « rien-car-manquements-anciens » et se revoit le 2014-04-26

  @limite
  Plan du scénario: Les gardes du majeur protégé commencent le 1er janvier 2009
    Source : code civil, art. 426 et 467 (loi n° 2007-308 du 5 mars 2007, en vigueur le 1er janvier 2009)

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | expulsion ordonnée          | oui |
      | acte signifié au mandataire | non |
    Et une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2008-10-05           |
    Et le juriste répond « non » à « accord permis à la personne protégée » pour « t1 »
    Et la mesure « protocole » est demandée
    Et la mesure « execution_eviction » est demandée
    Quand on évalue le dossier
    Alors « protocole » <verdict> interdite par « accord-d-une-personne-protegee »
    Et « execution_eviction » <verdict> interdite par « acte-nul-a-refaire »

    Exemples:
      | jour       | verdict   |
      | 2008-12-31 | n'est pas |
      | 2009-01-01 | est       |

  @limite
  Plan du scénario: La réforme des contrats du 1er octobre 2016
    Source : ordonnance du 10 février 2016, en vigueur le 1er octobre 2016 ; code civil, art. 1217 et 1355

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | gravité suffisante pour le juge | non |
    Et un incident « i1 » :
      | date du fait         | 2016-09-10      |
      | date de connaissance | 2016-09-10      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | gêne            |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2016-08-01              |
      | date de remise | 2016-08-03              |
      | remise         | reçue                   |
    Et une lettre reçue « n1 » :
      | nature de la demande | jugement refusant la résiliation |
      | date de réception    | 2016-09-15                       |
      | réponse donnée       | aucune réponse                   |
    Et le conseil répond « non » à « nouvelle action admise par le conseil » pour « n1 »
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors « action_sans_resiliation » est <action>
    Et « assignation » <verdict> interdite par « chose-deja-jugee »

    Exemples:
      | jour       | action       | verdict   |
      | 2016-09-30 | non proposée | n'est pas |
      | 2016-10-01 | licite       | est       |

  @limite
  Plan du scénario: La fin de solidarité de la victime qui part date du 25 novembre 2018
    Source : loi du 6 juillet 1989, art. 8-2 (loi du 23 novembre 2018, art. 136) ; revue juridique, ligne 36

    Soit le dossier est évalué le <jour>
    Et une lettre reçue « n1 » :
      | nature de la demande | lettre de départ d'une victime |
      | écrite par           | t1                             |
      | date de réception    | 2018-11-24                     |
      | réponse donnée       | aucune réponse                 |
    Et le juriste répond « oui » à « départ protégé vérifié » pour « n1 »
    Quand on évalue le dossier
    Alors l'obligation « fin_de_solidarite » <due> due
    Et l'échéance « Enregistrer la fin de la solidarité de la victime et de sa caution, qui prend effet ce jour (application Hlm à vérifier) » <échéance>

    Exemples:
      | jour       | due       | échéance     |
      | 2018-11-24 | n'est pas | ne court pas |
      | 2018-11-25 | est       | court encore |

  @limite
  Plan du scénario: La procédure civile du 1er janvier 2020
    Source : code de procédure civile, art. 750-1, 754 et 834 (décret du 11 décembre 2019) ; dossier juridique, § 0.4

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | danger immédiat    | oui        |
      | date de l'audience | 2020-03-02 |
    Et un incident « i1 » :
      | date du fait         | 2019-12-20          |
      | date de connaissance | 2019-12-20          |
      | lieu                 | logement            |
      | phénomène            | violences physiques |
      | auteur               | t1                  |
      | subi par             | personne            |
      | arme                 | oui                 |
      | gravité              | critique            |
      | pièces               | p1                  |
    Quand on évalue le dossier
    Alors « refere » est <référé>
    Et l'échéance « Dépôt de l'assignation avant l'audience » <échéance>
    Et la sauvegarde de « assignation » <greffe> « déposer au greffe la copie »

    Exemples:
      | jour       | référé       | échéance     | greffe           |
      | 2019-12-31 | non proposée | ne court pas | ne mentionne pas |
      | 2020-01-01 | licite       | court encore | mentionne        |

  @limite
  Plan du scénario: La conciliation, demandée ou après une médiation vaine, date du 1er janvier 2020
    Source : code de procédure civile, art. 750-1 (décret du 11 décembre 2019)

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | griefs réciproques | <griefs> |
    Et une personne « t1 » :
      | à protéger | non |
    Et les mesures antérieures suivantes :
      | nom | genre            | date d'envoi | suite de la mesure |
      | m1  | médiation tentée | 2019-12-02   | sans effet         |
    Et la mesure « <demandée> » est demandée
    Quand on évalue le dossier
    Alors « conciliation » est <conciliation>

    Exemples:
      | jour       | griefs | demandée     | conciliation |
      | 2019-12-31 | oui    | protocole    | non proposée |
      | 2020-01-01 | oui    | protocole    | licite       |
      | 2019-12-31 | non    | conciliation | non proposée |
      | 2020-01-01 | non    | conciliation | licite       |

  @limite
  Plan du scénario: La tentative amiable pour un trouble anormal vaut de février à septembre 2022, puis depuis octobre 2023
    Source : code de procédure civile, art. 750-1 (décret du 25 février 2022) ; CE, 22 sept. 2022, n° 436939 ; revue juridique, lignes 4 et 6

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | trouble anormal invoqué | oui |
      | montant réclamé         | 0   |
    Et la mesure « action_sans_resiliation » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « action_sans_resiliation » <mention> « <mots> »

    Exemples:
      | jour       | mots              | mention          |
      | 2022-02-26 | annulé ensuite    | ne mentionne pas |
      | 2022-02-27 | annulé ensuite    | mentionne        |
      | 2022-09-21 | annulé ensuite    | mentionne        |
      | 2022-09-22 | annulé ensuite    | ne mentionne pas |
      | 2023-09-30 | urgence manifeste | ne mentionne pas |
      | 2023-10-01 | urgence manifeste | mentionne        |

  @limite
  Plan du scénario: La petite demande de paiement et le préfet, aux jours où la règle change
    Source : code de procédure civile, art. 750-1 ; loi du 6 juillet 1989, art. 24 ; revue juridique, lignes 4, 5 et 35

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | impayés invoqués | oui       |
      | montant réclamé  | <montant> |
    Et la mesure « <mesure> » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « <mesure> » <mention> « <mots> »

    Exemples:
      | jour       | montant | mesure                  | mots                                | mention          |
      | 2022-09-21 | 3000    | action_sans_resiliation | preuve d'une conciliation           | mentionne        |
      | 2022-09-22 | 3000    | action_sans_resiliation | preuve d'une conciliation           | ne mentionne pas |
      | 2026-08-31 | 7000    | action_sans_resiliation | preuve d'une conciliation           | ne mentionne pas |
      | 2026-09-01 | 7000    | action_sans_resiliation | preuve d'une conciliation           | mentionne        |
      | 2023-07-28 | 3000    | assignation             | deux mois au moins avant l'audience | mentionne        |
      | 2023-07-29 | 3000    | assignation             | deux mois au moins avant l'audience | ne mentionne pas |

  @limite
  Plan du scénario: Les alertes et les précautions de l'injonction commencent le 15 juin 2025
    Source : loi n° 2025-532 du 13 juin 2025, art. 62 et 63 ; revue juridique, partie D, situation 15, et ligne 2

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | régime du bail           | résidence ou foyer |
      | logement adapté à offrir | oui                |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | vise une personne du foyer           | non                  |
      | date de réception                    | 2025-06-10           |
      | réponse donnée                       | aucune réponse       |
    Et la mesure « mise_en_demeure » est demandée
    Et la mesure « offre_relogement » est demandée
    Quand on évalue le dossier
    Alors l'alerte « injonction-sur-un-autre-regime » <alerte>
    Et l'alerte « injonction-visant-un-tiers-au-foyer » <alerte>
    Et l'accompagnement « demande_precisions_prefet » <précisions> proposé
    Et l'échéance « Si vous répondez oui aujourd'hui : dépôt au greffe de la copie de l'assignation » <échéance>
    Et la sauvegarde de « mise_en_demeure » <mention> « Accorder ce courrier avec la réponse au préfet »
    Et la sauvegarde de « offre_relogement » <mention> « Ne pas faire attendre la saisine du juge »
    Et la sauvegarde de « mise_en_demeure » <mention> « Ne pas faire attendre la saisine du juge »
    Et la sauvegarde de « offre_relogement » mentionne « Envoyer l'offre en recommandé avec avis de réception »

    Exemples:
      | jour       | alerte       | précisions | échéance     | mention          |
      | 2025-06-14 | ne sonne pas | n'est pas  | ne court pas | ne mentionne pas |
      | 2025-06-15 | sonne        | est        | court encore | mentionne        |

  @limite
  Plan du scénario: La lettre signée mais incomplète, et l'offre sous injonction, ont la même date
    Source : loi n° 2025-532 du 13 juin 2025, art. 62 ; revue juridique, point C-20 et ligne 2

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | réponse à l'offre | offre sans réponse |
    Et les lettres reçues suivantes :
      | nom | nature de la demande | signée par le représentant de l'État | vise le texte applicable | faits énoncés | désigne le logement | date de réception | date de réponse | réponse donnée   | date de saisine du juge |
      | n1  | injonction du préfet | oui                                  | non                      | oui           | oui                 | 2025-06-10        |                 | aucune réponse   |                         |
      | n2  | injonction du préfet | oui                                  | oui                      | oui           | oui                 | 2025-06-10        | 2025-06-12      | saisine annoncée | 2025-12-31              |
    Et une mesure antérieure « m1 » :
      | genre        | offre de relogement envoyée |
      | date d'envoi | 2025-06-12                  |
    Quand on évalue le dossier
    Alors l'échéance « Par prudence, réponse à la lettre signée mais incomplète » <échéance>
    Et l'alerte « offre-de-relogement-et-injonction » <alerte>

    Exemples:
      | jour       | échéance     | alerte       |
      | 2025-06-14 | ne court pas | ne sonne pas |
      | 2025-06-15 | court encore | sonne        |

  @limite
  Plan du scénario: La conciliation avant le juge, au 1er janvier 2020
    Source : code de procédure civile, art. 750-1 (décret du 11 décembre 2019) ; dossier juridique, § 0.4

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | griefs réciproques | non |
    Et une personne « t1 » :
      | à protéger | non |
    Et un incident « i1 » :
      | date du fait         | 2019-12-10      |
      | date de connaissance | 2019-12-10      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et une mesure antérieure « m1 » :
      | genre          | mise en demeure envoyée |
      | date d'envoi   | 2019-09-02              |
      | date de remise | 2019-09-04              |
      | remise         | reçue                   |
    Quand on évalue le dossier
    Alors l'accompagnement « conciliation » <conciliation> proposé

    Exemples:
      | jour       | conciliation |
      | 2019-12-31 | n'est pas    |
      | 2020-01-01 | est          |

  @limite
  Plan du scénario: L'exécution provisoire se vérifie, au 1er janvier 2020
    Source : code de procédure civile, art. 514 et 514-1 (décret du 11 décembre 2019) ; dossier juridique, § 0.4

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | expulsion ordonnée | oui |
      | jugement signifié  | oui |
    Et une mesure antérieure « m1 » :
      | genre        | assignation délivrée |
      | date d'envoi | 2019-11-04           |
    Et la mesure « execution_eviction » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « execution_eviction » <provisoire> « exécution provisoire »

    Exemples:
      | jour       | provisoire       |
      | 2019-12-31 | ne mentionne pas |
      | 2020-01-01 | mentionne        |
