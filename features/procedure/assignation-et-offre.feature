# language: fr
Fonctionnalité: L'assignation, ses formalités et l'offre de relogement
  À qui signifier, avant quel jour, après quelle tentative amiable, et ce que vaut une offre de relogement.

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
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-01-02                |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: La notification au préfet se compte à rebours de l'audience, selon la loi du jour
    Source : loi du 6 juillet 1989, art. 24 (six semaines depuis le 29 juillet 2023, deux mois avant) ; revue juridique, ligne 35

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | impayés invoqués   | oui        |
      | date de l'audience | <audience> |
    Quand on évalue le dossier
    Alors l'échéance « Notification au préfet de l'assignation » tombe le <échéance>

    Exemples:
      | jour       | audience   | échéance   |
      | 2023-07-28 | 2023-11-14 | 2023-09-14 |
      | 2023-07-29 | 2023-11-14 | 2023-10-03 |
      | 2026-11-16 | 2027-01-16 | 2026-12-04 |

  Scénario: T12 — la dette invoquée fait notifier au préfet, les seuls troubles non
    Source : dossier juridique, § 12, vecteur T12 ; Cass. 3e civ., 16 avr. 2008, n° 07-12.264

    Soit dans le dossier :
      | impayés invoqués   | non        |
      | date de l'audience | 2027-01-15 |
    Quand on évalue le dossier
    Alors l'échéance « Notification au préfet de l'assignation » ne court pas
    Et l'échéance « Dépôt de l'assignation avant l'audience » tombe le 2026-12-31

  Plan du scénario: La dette invoquée se signale à la CCAPEX deux mois avant l'assignation
    Source : dossier juridique, § 3.6 ; revue juridique, A.3 (art. 24, II, rédaction d'après 2023 non relue : garder deux mois)

    Soit dans le dossier :
      | impayés invoqués                | <dette>   |
      | date du signalement de l'impayé | <signalé> |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « assignation » <mention> « CCAPEX deux mois au moins avant »

    Exemples:
      | dette | signalé                  | mention          |
      | oui   | inconnu                  | mentionne        |
      | oui   | recherché, aucun élément | mentionne        |
      | oui   | 2026-09-17               | mentionne        |
      | oui   | 2026-09-16               | ne mentionne pas |
      | non   | inconnu                  | ne mentionne pas |

  @limite
  Plan du scénario: Le jour de l'audience, ce qui devait la précéder se voit encore
    Source : loi du 6 juillet 1989, art. 24 (irrecevabilité) ; code de procédure civile, art. 754 (dépôt avant l'audience) ; revue juridique, lignes 23 et 35

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | impayés invoqués               | oui        |
      | date de l'audience             | 2026-11-16 |
    Quand on évalue le dossier
    Alors l'échéance « Notification au préfet de l'assignation » <échéance>
    Et l'échéance « Dépôt de l'assignation avant l'audience » <échéance>

    Exemples:
      | jour       | échéance     |
      | 2026-11-16 | est dépassée |
      | 2026-11-17 | ne court pas |

  @limite
  Plan du scénario: L'assignation notifiée au préfet ne s'attend plus, dès le jour où il la reçoit
    Source : loi du 6 juillet 1989, art. 24

    Soit dans le dossier :
      | impayés invoqués               | oui        |
      | date de l'audience             | 2027-01-15 |
      | date de notification au préfet | <avis>     |
    Quand on évalue le dossier
    Alors l'échéance « Notification au préfet de l'assignation » <échéance>

    Exemples:
      | avis       | échéance     |
      | 2026-11-16 | ne court pas |
      | 2026-11-17 | court encore |

  Plan du scénario: Notifiée la veille ou le jour des six semaines
    Source : loi du 6 juillet 1989, art. 24 ; Cass. 3e civ., 16 avr. 2008, n° 07-12.264 (les seuls troubles n'y sont pas soumis)

    Soit dans le dossier :
      | impayés invoqués               | <dette>    |
      | date de l'audience             | 2026-12-18 |
      | date de notification au préfet | <avis>     |
    Quand on évalue le dossier
    Alors l'alerte « notification-au-prefet-tardive » <alerte>

    Exemples:
      | dette | avis       | alerte       |
      | oui   | 2026-11-06 | ne sonne pas |
      | oui   | 2026-11-07 | sonne        |
      | non   | 2026-11-07 | ne sonne pas |

  Plan du scénario: L'époux connu est à assigner ; l'époux inconnu après vérification n'arrête pas l'acte
    Source : code civil, art. 1751 ; loi du 6 juillet 1989, art. 9-1 ; revue juridique, partie B (R27)

    Soit dans le dossier :
      | époux cotitulaire à assigner | <époux> |
    Et la mesure « assignation » est demandée
    Quand on évalue le dossier
    Alors l'alerte « epoux-a-assigner » <alerte>
    Et la sauvegarde de « assignation » mentionne « époux cotitulaire compris »
    Et « assignation » n'est pas interdite

    Exemples:
      | époux                    | alerte       |
      | oui                      | sonne        |
      | recherché, aucun élément | ne sonne pas |
      | inconnu                  | ne sonne pas |

  Plan du scénario: T28 — la petite demande de paiement suit une tentative amiable, selon la période
    Source : dossier juridique, § 3.6 ; revue juridique, lignes 4 et 5, et vecteur T28 ; code de procédure civile, art. 750-1

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | montant réclamé | <montant> |
    Et la mesure « action_sans_resiliation » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « action_sans_resiliation » <mention> « preuve d'une conciliation »

    Exemples:
      | jour       | montant | mention          |
      | 2019-12-31 | 3000    | ne mentionne pas |
      | 2020-01-01 | 3000    | mentionne        |
      | 2021-03-01 | 5000    | mentionne        |
      | 2021-03-01 | 5001    | ne mentionne pas |
      | 2022-09-21 | 3000    | mentionne        |
      | 2022-09-22 | 3000    | ne mentionne pas |
      | 2023-09-30 | 3000    | ne mentionne pas |
      | 2023-10-01 | 3000    | mentionne        |
      | 2026-08-31 | 5000    | mentionne        |
      | 2026-08-31 | 5001    | ne mentionne pas |
      | 2026-08-31 | 7000    | ne mentionne pas |
      | 2026-09-15 | 7000    | mentionne        |
      | 2026-09-15 | 10000   | mentionne        |
      | 2026-09-15 | 10001   | ne mentionne pas |
      | 2026-09-15 | 12000   | ne mentionne pas |

  Plan du scénario: T22 — l'offre du 2 mars laisse un mois, compté de l'envoi
    Source : dossier juridique, § 12, vecteur T22 ; CCH, art. L. 442-4-1

    Soit le dossier est évalué le <jour>
    Et une personne « t1 » :
      | à protéger | recherché, aucun élément |
    Et dans le dossier :
      | réponse à l'offre               | <réponse> |
      | gravité suffisante pour le juge | oui       |
      | saisine sans attendre l'offre   | non       |
    Et un incident « i1 » :
      | date du fait         | 2026-02-20                     |
      | date de connaissance | 2026-02-20                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | tapage nocturne                |
      | cause tenant au bâti | non                            |
      | auteur               | t1                             |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Et les mesures antérieures suivantes :
      | nom | genre                       | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée     | 2026-01-05   | 2026-01-07     | reçue  |
      | m2  | offre de relogement envoyée | 2026-03-02   |                |        |
    Quand on évalue le dossier
    Alors l'échéance « Réponse du locataire à l'offre de relogement » <échéance>
    Et « assignation » est <assignation>

    Exemples:
      | jour       | réponse            | échéance     | assignation |
      | 2026-04-02 | offre sans réponse | court encore | interdite   |
      | 2026-04-03 | offre sans réponse | est dépassée | conseillée  |
      | 2026-03-20 | offre refusée      | ne court pas | conseillée  |
      | 2026-04-03 | offre acceptée     | ne court pas | interdite   |

  Plan du scénario: Une offre que le dossier ne consigne pas n'est tenue pour absente que si la liste des mesures est complète
    Source : CCH, art. L. 442-4-1 ; revue juridique, point C-7 (non demandé n'est pas non)

    Soit le dossier est évalué le 2026-03-20
    Et une personne « t1 » :
      | à protéger | recherché, aucun élément |
    Et dans le dossier :
      | gravité suffisante pour le juge | oui |
    Et un incident « i1 » :
      | date du fait         | 2026-02-20                     |
      | date de connaissance | 2026-02-20                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | tapage nocturne                |
      | cause tenant au bâti | non                            |
      | auteur               | t1                             |
      | gravité              | trouble sérieux                |
      | pièces               | p1                             |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée | 2026-01-05   | 2026-01-07     | reçue  |
    Et la liste des mesures antérieures <liste> complète
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et rien n'est demandé de « réponse à l'offre »

    Exemples:
      | liste     | assignation |
      | est       | conseillée  |
      | n'est pas | à préciser  |

  @limite
  Plan du scénario: L'offre sous injonction ferait manquer le mois du juge
    Source : revue juridique, ligne 2 ; CCH, art. L. 442-4-2 et L. 442-4-3

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
      | date de réponse                      | 2026-11-10           |
      | réponse donnée                       | saisine annoncée     |
      | date de saisine du juge              | <dépôt>              |
    Et dans le dossier :
      | réponse à l'offre | <réponse> |
    Et les mesures antérieures suivantes :
      | nom | genre                       | date d'envoi |
      | m1  | offre de relogement envoyée | 2026-11-12   |
    Quand on évalue le dossier
    Alors l'alerte « offre-de-relogement-et-injonction » <alerte>

    Exemples:
      | signée | dépôt      | réponse            | alerte       |
      | oui    | 2026-12-31 | offre sans réponse | sonne        |
      | oui    | 2026-11-17 | offre sans réponse | sonne        |
      | oui    | 2026-11-16 | offre sans réponse | ne sonne pas |
      | oui    | 2026-11-15 | offre sans réponse | ne sonne pas |
      | oui    | 2026-12-31 | offre acceptée     | ne sonne pas |
      | oui    | 2026-12-31 | offre refusée      | ne sonne pas |
      | non    | 2026-12-31 | offre sans réponse | ne sonne pas |

  Plan du scénario: La mise en demeure d'un organisme Hlm annonce l'offre de relogement qu'il peut faire
    Source : dossier juridique, § 3.3 (contenu de la mise en demeure) ; CCH, art. L. 442-4-1 et L. 442-4-2 ; revue juridique, ligne 3

    Soit dans le dossier :
      | genre de bailleur        | <bailleur> |
      | logement adapté à offrir | <logement> |
    Et la mesure « mise_en_demeure » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « mise_en_demeure » <dit> « offre de relogement pourra suivre »

    Exemples:
      | bailleur                   | logement | dit              |
      | office public de l'habitat | oui      | mentionne        |
      | office public de l'habitat | non      | ne mentionne pas |
      | société d'économie mixte   | oui      | ne mentionne pas |

  Plan du scénario: L'offre demandée comme sanction, sans mise en demeure, est refusée
    Source : CCH, art. L. 442-4-1 ; revue juridique, partie D, situation 17

    Soit la mesure « offre_relogement » est demandée
    Et les mesures antérieures suivantes :
      | nom | genre   | date d'envoi |
      | m1  | <genre> | 2026-10-01   |
    Quand on évalue le dossier
    Alors « offre_relogement » est <statut>

    Exemples:
      | genre  | statut    |
      | rappel | interdite |

  Plan du scénario: Après l'offre restée sans suite, l'assignation s'y fonde, si un fait a suivi la présentation de la mise en demeure
    Source : CCH, art. L. 442-4-1 (mise en demeure restée sans effet) ; dossier juridique, § 12, vecteur T22 (l'échec par le fait du locataire se consigne) ; revue juridique, lignes 3 et 7

    Soit le dossier est évalué le <jour>
    Et dans le dossier :
      | genre de bailleur               | <bailleur>         |
      | réponse à l'offre               | offre sans réponse |
      | gravité suffisante pour le juge | oui                |
      | plaignants recontactés          | oui                |
    Et un incident « i1 » :
      | date du fait         | <fait>           |
      | date de connaissance | <fait>           |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | subi par             | personne         |
      | gravité              | nuisance répétée |
      | pièces               | p1               |
    Et les mesures antérieures suivantes :
      | nom | genre                       | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée     | 2026-01-05   | 2026-01-08     | reçue  |
      | m2  | offre de relogement envoyée | 2026-03-02   |                |        |
      | m3  | <suite>                     | 2026-04-05   |                |        |
    Quand on évalue le dossier
    Alors « assignation » est <assignation>
    Et la version de « cch/art-l442-4-1 » en vigueur le 1998-07-31 <citée> citée

    Exemples:
      | jour       | bailleur                          | fait       | suite                | assignation  | citée     |
      | 2026-04-10 | office public de l'habitat        | 2026-02-20 | constat dressé       | conseillée   | est       |
      | 2026-04-10 | office public de l'habitat        | 2026-01-06 | constat dressé       | non proposée | n'est pas |
      | 2026-04-10 | entreprise sociale pour l'habitat | 2026-02-20 | constat dressé       | conseillée   | est       |
      | 2026-04-10 | société d'économie mixte          | 2026-02-20 | constat dressé       | conseillée   | n'est pas |
      | 2026-04-10 | office public de l'habitat        | 2026-02-20 | assignation délivrée | non proposée | n'est pas |
      | 2026-12-10 | office public de l'habitat        | 2026-02-20 | constat dressé       | non proposée | n'est pas |

  Plan du scénario: L'offre refusée fonde l'assignation sans attendre la fin du mois ; sans réponse, elle ne la fonde pas encore
    Source : CCH, art. L. 442-4-1 (refus, ou défaut de réponse dans le délai d'un mois) ; dossier juridique, § 12, vecteur T22

    Soit le dossier est évalué le 2026-03-20
    Et dans le dossier :
      | réponse à l'offre               | <réponse> |
      | gravité suffisante pour le juge | oui       |
      | saisine sans attendre l'offre   | oui       |
    Et un incident « i1 » :
      | date du fait         | 2026-02-20      |
      | date de connaissance | 2026-02-20      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                       | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée     | 2026-01-05   | 2026-01-08     | reçue  |
      | m2  | offre de relogement envoyée | 2026-03-02   |                |        |
    Quand on évalue le dossier
    Alors « assignation » est conseillée
    Et la version de « cch/art-l442-4-1 » en vigueur le 1998-07-31 <citée> citée

    Exemples:
      | réponse            | citée     |
      | offre refusée      | est       |
      | offre sans réponse | n'est pas |

  Plan du scénario: L'offre de relogement suit une mise en demeure vaine, une seule fois, et avant toute instance
    Source : CCH, art. L. 442-4-1 (mise en demeure restée sans effet) ; revue juridique, ligne 28 ; dossier juridique, § 1.4

    Soit dans le dossier :
      | logement adapté à offrir        | oui |
      | gravité suffisante pour le juge | oui |
    Et un incident « i1 » :
      | date du fait         | <fait>          |
      | date de connaissance | <fait>          |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | subi par             | personne        |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | date de remise | remise |
      | m1  | mise en demeure envoyée | 2026-10-10   | <présentée>    | reçue  |
      | m2  | <suite>                 | 2026-11-12   |                |        |
    Quand on évalue le dossier
    Alors l'accompagnement « offre_relogement » <offre> proposé

    Exemples:
      | fait       | présentée  | suite                       | offre     |
      | 2026-11-02 | 2026-10-12 | constat dressé              | est       |
      | 2026-10-11 | 2026-10-12 | constat dressé              | n'est pas |
      | 2026-11-10 | 2026-11-05 | constat dressé              | n'est pas |
      | 2026-11-02 | 2026-10-12 | assignation délivrée        | n'est pas |
      | 2026-11-02 | 2026-10-12 | offre de relogement envoyée | n'est pas |

  Scénario: Une mise en demeure dont on ignore le sort ne bloque pas l'offre, qui reste amiable
    Source : CCH, art. L. 442-4-1 et L. 442-4-2 ; revue juridique, ligne 7, b, et point C-7 (ce qu'on ignore n'arrête que les étapes lourdes)

    Soit la mesure « offre_relogement » est demandée
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | remise  |
      | m1  | mise en demeure envoyée | 2026-10-01   | inconnu |
    Quand on évalue le dossier
    Alors « offre_relogement » est non proposée

  Scénario: Une société d'économie mixte : la voie de l'offre attend le conseil
    Source : revue juridique, ligne 3 (à vérifier par un juriste) ; CCH, art. L. 481-2

    Soit dans le dossier :
      | genre de bailleur                     | société d'économie mixte |
      | voie de l'offre admise par le conseil | non                      |
    Et la mesure « offre_relogement » est demandée
    Et les mesures antérieures suivantes :
      | nom | genre                   | date d'envoi | remise |
      | m1  | mise en demeure envoyée | 2026-10-01   | reçue  |
    Quand on évalue le dossier
    Alors « offre_relogement » est interdite par « offre-de-relogement-hors-hlm »
