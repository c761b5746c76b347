# language: fr
Fonctionnalité: L'instance en cours et la vie du bail
  Refaire un acte nul, verser les faits nouveaux, se désister ; décès, départ, absence et logement vide.

  Contexte:
    Soit un dossier évalué le 2026-06-15
    Et dans le dossier :
      | genre de bailleur  | office public de l'habitat |
      | régime du bail     | bail d'habitation          |
      | expulsion ordonnée | non                        |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et toutes les listes sont complètes

  Plan du scénario: Une assignation que le dossier ne consigne pas a pu être délivrée : sous curatelle, rien ne s'exécute avant de le savoir
    Source : code civil, art. 467, al. 3 ; revue juridique, ligne 9 et point C-7 (non demandé n'est pas non)

    Soit une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et dans le dossier :
      | expulsion ordonnée   | inconnu |
    Et la mesure « poursuite_instance » est demandée
    Et la liste des mesures antérieures <liste> complète
    Quand on évalue le dossier
    Alors « poursuite_instance » est <poursuite>

    Exemples:
      | liste     | poursuite    |
      | est       | non proposée |
      | n'est pas | en suspens   |

  Scénario: La liste des mesures s'atteste d'abord ; rien n'est demandé de l'instance avant
    Source : revue juridique, point C-14 (pas de question sans mesure qui en dépende)

    Soit dans le dossier :
      | expulsion ordonnée | inconnu |
    Et une personne « t1 » :
      | régime de protection | curatelle |
    Et la mesure « poursuite_instance » est demandée
    Et la liste des mesures antérieures n'est pas complète
    Quand on évalue le dossier
    Alors il manque « mesures antérieures »
    Et rien n'est demandé de « acte signifié au mandataire »
    Et rien n'est demandé de « expulsion ordonnée »
    Et rien n'est demandé de « maintien convenu »

  Plan du scénario: T26 — curatelle découverte après le jugement : l'acte est refait, rien ne s'exécute
    Source : revue juridique, vecteur T26 et ligne 9 ; Cass. 1re civ., 23 févr. 2011, n° 09-13.867

    Soit une personne « t1 » :
      | régime de protection | curatelle |
      | mandataire identifié | oui       |
    Et dans le dossier :
      | expulsion ordonnée          | oui        |
      | acte signifié au mandataire | <signifié> |
      | jugement signifié           | oui        |
      | commandement signifié       | non        |
      | maintien convenu            | non        |
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2026-01-05   |
    Quand on évalue le dossier
    Alors l'accompagnement « reprise_acte » <reprise> proposé
    Et « commandement » est <commandement>

    Exemples:
      | signifié | reprise   | commandement |
      | non      | est       | interdite    |
      | oui      | n'est pas | licite       |

  Plan du scénario: Dès l'assignation, on demande si le curateur ou le tuteur l'a reçue
    Source : code civil, art. 467 et 475 (en vigueur le 1er janvier 2009) ; Cass. 1re civ., 8 juin 2016, n° 15-19.715

    Soit le dossier est évalué le <jour>
    Et une personne « t1 » :
      | régime de protection | <régime> |
      | mandataire identifié | oui      |
    Et une mesure antérieure « m1 » :
      | genre        | <genre>    |
      | date d'envoi | 2008-10-05 |
    Quand on évalue le dossier
    Alors <question> « acte signifié au mandataire »

    Exemples:
      | jour       | régime    | genre                | question              |
      | 2008-12-31 | curatelle | assignation délivrée | rien n'est demandé de |
      | 2009-01-01 | curatelle | assignation délivrée | il manque             |
      | 2009-01-01 | tutelle   | assignation délivrée | il manque             |
      | 2009-01-01 | aucun     | assignation délivrée | rien n'est demandé de |
      | 2009-01-01 | curatelle | rappel               | rien n'est demandé de |

  Plan du scénario: Les faits qui suivent l'assignation sont versés à l'instance
    Source : Cass. 3e civ., 9 mars 2010, n° 09-12.526 ; Cass. 3e civ., 9 juill. 2014, n° 13-14.802

    Soit une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-01-02                |
    Et un incident « i1 » :
      | date du fait         | <jour>                         |
      | date de connaissance | <jour>                         |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | tapage nocturne                |
      | cause tenant au bâti | non                            |
      | auteur               | t1                             |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Et dans le dossier :
      | auteur parti | non |
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2026-04-01   |
    Quand on évalue le dossier
    Alors l'accompagnement « poursuite_instance » <poursuite> proposé

    Exemples:
      | jour       | poursuite |
      | 2026-05-10 | est       |
      | 2026-03-10 | n'est pas |

  Scénario: L'auteur est parti pour de bon en cours d'instance
    Source : dossier juridique, § 3.11 (auteur parti) ; code civil, art. 1729

    Soit dans le dossier :
      | auteur parti | oui |
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2026-04-01   |
    Quand on évalue le dossier
    Alors l'accompagnement « desistement » est proposé

  Plan du scénario: La titulaire n'est plus au logement : chaque cause a sa suite
    Source : loi du 6 juillet 1989, art. 14, 14-1 et 40 ; code civil, art. 1751 ; revue juridique, partie D, situations 5 à 7

    Soit une personne « t1 » :
      | vit au logement | non |
    Et dans le dossier :
      | titulaire décédé              | non |
      | titulaire parti               | non |
      | cotitulaire parti             | non |
      | titulaire retenu au-dehors    | non |
      | logement paraissant abandonné | non |
      | absence expliquée             | non |
      | <terme>                       | oui |
    Quand on évalue le dossier
    Alors l'accompagnement « <mesure> » est proposé

    Exemples:
      | terme                      | mesure                   |
      | titulaire décédé           | examen_transfert_bail    |
      | titulaire parti            | examen_transfert_bail    |
      | cotitulaire parti          | examen_cotitulaire       |
      | titulaire retenu au-dehors | examen_absence_titulaire |

  Plan du scénario: T18 — l'absence qui s'explique n'est pas un abandon
    Source : dossier juridique, § 12, vecteur T18 ; CA Versailles, 11 févr. 2014

    Soit une personne « t1 » :
      | vit au logement | non |
    Et dans le dossier :
      | titulaire décédé              | non         |
      | titulaire parti               | non         |
      | cotitulaire parti             | non         |
      | titulaire retenu au-dehors    | non         |
      | logement paraissant abandonné | oui         |
      | absence expliquée             | <expliquée> |
    Quand on évalue le dossier
    Alors « constat_abandon » est <statut>

    Exemples:
      | expliquée | statut     |
      | oui       | interdite  |
      | non       | licite     |
      | inconnu   | en suspens |

  Plan du scénario: Le jugement que le dossier consigne s'exécute, même si l'assignation qui l'a précédé n'y est pas
    Source : code des procédures civiles d'exécution, art. L. 411-1 (le titre est la décision) ; revue juridique, point C-7

    Soit dans le dossier :
      | expulsion ordonnée    | <ordonnée> |
      | jugement signifié     | oui        |
      | commandement signifié | non        |
      | maintien convenu      | non        |
    Quand on évalue le dossier
    Alors l'accompagnement « commandement » <commandement> proposé

    Exemples:
      | ordonnée | commandement |
      | oui      | est          |
      | non      | n'est pas    |

  Scénario: Le commandement demandé sans décision qui ordonne l'expulsion est refusé
    Source : code des procédures civiles d'exécution, art. L. 411-1

    Soit la mesure « commandement » est demandée
    Quand on évalue le dossier
    Alors « commandement » est interdite par « commandement-sans-titre »

  Scénario: Le concours demandé sans commandement est refusé
    Source : code des procédures civiles d'exécution, art. L. 411-1, L. 412-1 et L. 412-5

    Soit dans le dossier :
      | commandement signifié | non |
    Et la mesure « demande_concours » est demandée
    Quand on évalue le dossier
    Alors « demande_concours » est interdite par « expulsion-sans-commandement »
