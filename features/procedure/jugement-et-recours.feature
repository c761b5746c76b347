# language: fr
Fonctionnalité: Le jugement, l'absence du locataire et l'appel
  Un jugement s'exécute d'ordinaire aussitôt, mais l'appel reste ouvert un mois ; l'absence du locataire ne dispense de rien.

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
    Et les mesures antérieures suivantes :
      | nom | genre                | date d'envoi |
      | m1  | assignation délivrée | 2026-03-02   |
    Et toutes les listes sont complètes

  @limite
  Plan du scénario: Un mois d'appel, à compter de la signification
    Source : code de procédure civile, art. 538 ; dossier juridique, § 3.7 ; revue juridique, point C-13 (prudence selon qui le délai oblige)

    Soit dans le dossier :
      | expulsion ordonnée                 | <expulsion>    |
      | date de signification du jugement  | <signification> |
      | appel formé                        | non            |
    Quand on évalue le dossier
    Alors l'échéance « <échéance> » tombe le <fin>

    Exemples:
      | expulsion | signification | échéance                   | fin        |
      | oui       | 2026-10-30    | Appel ouvert au locataire  | 2026-11-30 |
      | oui       | 2026-11-05    | Appel ouvert au locataire  | 2026-12-07 |
      | non       | 2026-10-30    | Appel ouvert au bailleur   | 2026-11-30 |
      | non       | 2026-11-05    | Appel ouvert au bailleur   | 2026-12-05 |

  Plan du scénario: Formé, l'appel n'a plus de délai ; non signifié, le jugement n'en ouvre pas
    Source : code de procédure civile, art. 538

    Soit dans le dossier :
      | expulsion ordonnée                | oui             |
      | date de signification du jugement | <signification> |
      | appel formé                       | <appel>         |
    Quand on évalue le dossier
    Alors l'échéance « Appel ouvert au locataire » ne court pas

    Exemples:
      | signification | appel   |
      | 2026-11-05    | oui     |
      | inconnu       | inconnu |

  Scénario: Avant le commandement, l'exécution provisoire se vérifie
    Source : code de procédure civile, art. 514 et 514-1 ; dossier juridique, § 3.7

    Soit dans le dossier :
      | expulsion ordonnée    | oui |
      | jugement signifié     | oui |
      | commandement signifié | non |
      | maintien convenu      | non |
    Quand on évalue le dossier
    Alors l'accompagnement « commandement » est proposé
    Et la sauvegarde de « commandement » mentionne « écarté l'exécution provisoire »

  Plan du scénario: L'absence du locataire ne prouve rien
    Source : code de procédure civile, art. 472 ; dossier juridique, § 3.7

    Soit dans le dossier :
      | expulsion ordonnée            | non      |
      | locataire absent à l'audience | <absent> |
    Et une pièce « p1 » :
      | origine          | constatation du personnel |
      | classe de secret | partageable               |
      | force probante   | forte                     |
      | pièce anonyme    | non                       |
      | reçue le         | 2026-05-10                |
    Et un incident « i1 » :
      | date du fait         | 2026-05-10      |
      | date de connaissance | 2026-05-10      |
      | lieu                 | logement        |
      | phénomène            | tapage nocturne |
      | cause tenant au bâti | non             |
      | auteur               | t1              |
      | gravité              | trouble sérieux |
      | pièces               | p1              |
    Quand on évalue le dossier
    Alors l'accompagnement « poursuite_instance » est proposé
    Et la sauvegarde de « poursuite_instance » <dit> « comme si le locataire était venu »

    Exemples:
      | absent | dit               |
      | oui    | mentionne         |
      | non    | ne mentionne pas  |

  Plan du scénario: Rendu sans le locataire, le jugement se signifie sans attendre
    Source : code de procédure civile, art. 478 et 528, non lus : l'alerte reste « possible » ; dossier juridique, § 3.7 (défaut)

    Soit dans le dossier :
      | expulsion ordonnée                | oui             |
      | locataire absent à l'audience     | <absent>        |
      | date de signification du jugement | <signification> |
    Quand on évalue le dossier
    Alors l'alerte « jugement-a-signifier » <sonne>

    Exemples:
      | absent | signification | sonne        |
      | oui    | inconnu       | est possible |
      | oui    | 2026-11-05    | ne sonne pas |
      | non    | inconnu       | ne sonne pas |

  @limite
  Plan du scénario: L'appel d'une ordonnance de référé est plus court, et l'avis le dit
    Source : code de procédure civile, art. 490, non lu : l'alerte reste « possible » ; dossier juridique, § 7, ligne 13 (un mois)

    Soit dans le dossier :
      | expulsion ordonnée                | non             |
      | date de signification du jugement | <signification> |
      | appel formé                       | <appel>         |
    Quand on évalue le dossier
    Alors l'alerte « appel-d-une-ordonnance-de-refere » <sonne>

    Exemples:
      | signification | appel | sonne        |
      | 2026-10-16    | non   | est possible |
      | 2026-10-15    | non   | ne sonne pas |
      | 2026-11-05    | oui   | ne sonne pas |

  Plan du scénario: Avant de demander la fin du bail ou de l'exécuter, la proportion s'écrit
    Source : CEDH, 17 oct. 2013, n° 27013/07 ; dossier juridique, § 4.6

    Soit dans le dossier :
      | régime du bail        | <régime> |
      | expulsion ordonnée    | oui      |
      | jugement signifié     | oui      |
      | commandement signifié | non      |
      | maintien convenu      | non      |
    Et la mesure « commandement » est demandée
    Quand on évalue le dossier
    Alors la sauvegarde de « commandement » <dit> « en quoi il reste proportionné »

    Exemples:
      | régime             | dit              |
      | bail d'habitation  | mentionne        |
      | stationnement seul | ne mentionne pas |
