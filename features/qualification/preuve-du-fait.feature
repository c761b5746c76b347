# language: fr
Fonctionnalité: Quand un fait est établi
  Le bailleur prouve le fait par une pièce probante d'un auteur connu, ou par deux pièces d'auteurs connus.
  Source : code civil, art. 1353 ; dossier juridique, § 3.8 (règles de preuve)

  Contexte:
    Soit un dossier évalué le 2026-11-16
    Et toutes les listes sont complètes

  Plan du scénario: Une pièce selon sa force, son auteur et son anonymat
    Soit une pièce « p1 » :
      | origine                    | <origine>   |
      | classe de secret           | partageable |
      | force probante             | <force>     |
      | pièce anonyme              | <anonyme>   |
      | auteur de la pièce consent | non         |
      | issue pénale favorable     | non         |
    Et un incident « i1 » :
      | date du fait | 2026-09-12      |
      | lieu         | logement        |
      | phénomène    | tapage nocturne |
      | pièces       | p1              |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »

    Exemples:
      | origine                           | force   | anonyme | établi  |
      | constat de commissaire de justice | moyenne | inconnu | oui     |
      | constatation du personnel         | forte   | inconnu | oui     |
      | plainte du bailleur               | moyenne | inconnu | oui     |
      | constatation du personnel         | faible  | inconnu | non     |
      | constatation du personnel         | inconnu | inconnu | inconnu |
      | plainte de résident               | moyenne | non     | oui     |
      | plainte de résident               | moyenne | oui     | non     |
      | plainte de résident               | moyenne | inconnu | inconnu |
      | signalement anonyme               | forte   | non     | non     |
      | décision de justice               | forte   | inconnu | oui     |
      | préfecture                        | forte   | inconnu | non     |

  Plan du scénario: Deux pièces faibles d'auteurs connus se confortent
    Soit les pièces suivantes :
      | nom | origine             | classe de secret | force probante | pièce anonyme |
      | p1  | plainte de résident | partageable      | faible         | non           |
      | p2  | <seconde>           | partageable      | faible         | non           |
    Et un incident « i1 » :
      | date du fait | 2026-09-12      |
      | lieu         | logement        |
      | phénomène    | tapage nocturne |
      | pièces       | p1, p2          |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »

    Exemples:
      | seconde             | établi |
      | plainte de résident | oui    |
      | signalement anonyme | non    |

  Plan du scénario: La préfecture ne se conforte pas elle-même : il y faut une source propre au bailleur
    Source : code civil, art. 1353 ; CCH, art. L. 442-4-3 ; revue juridique, point C-20 ; dossier juridique, § 3.8

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Et les pièces suivantes :
      | nom | origine    | catégorie d'information | pièce nominative | classe de secret | force probante | pièce anonyme |
      | p1  | préfecture | pièces administratives  | oui              | partageable      | forte          | inconnu       |
      | p2  | préfecture | pièces administratives  | oui              | partageable      | forte          | inconnu       |
      | p3  | <origine>  | <catégorie>             | oui              | <secret>         | faible         | <anonyme>     |
    Et un incident « i1 » :
      | date du fait | 2026-09-12      |
      | lieu         | logement        |
      | phénomène    | tapage nocturne |
      | pièces       | p1, p2, p3      |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »

    Exemples:
      | origine                   | catégorie              | secret      | anonyme | établi |
      | constatation du personnel | faits d'incivilité     | partageable | inconnu | oui    |
      | préfecture                | pièces administratives | partageable | inconnu | non    |
      | plainte de résident       | faits d'incivilité     | partageable | oui     | non    |

  Plan du scénario: L'avis que le procureur donne au plaignant dit la suite d'une plainte, non le fait que la préfecture est seule à rapporter
    Source : code civil, art. 1353 ; code de procédure pénale, art. 40-2 ; revue juridique, point C-20 ; dossier juridique, § 3.8

    Soit une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Et les pièces suivantes :
      | nom | origine    | catégorie d'information | bailleur victime de l'infraction | issue pénale favorable | pièce nominative | classe de secret | force probante | pièce anonyme |
      | p1  | préfecture | pièces administratives  |                                  | non                    | oui              | partageable      | forte          | inconnu       |
      | p2  | préfecture | pièces administratives  |                                  | non                    | oui              | partageable      | forte          | inconnu       |
      | p3  | <origine>  | <catégorie>             | oui                              | non                    | oui              | partageable      | faible         | non           |
    Et un incident « i1 » :
      | date du fait | 2026-09-12   |
      | lieu         | logement     |
      | phénomène    | dégradations |
      | pièces       | p1, p2, p3   |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »
    Et les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p3    | oui     | oui      | oui  |

    Exemples:
      | origine             | catégorie                       | établi |
      | parquet             | suites de plainte               | non    |
      | parquet             | poursuites en cours             | non    |
      | plainte du bailleur | faits susceptibles d'infraction | oui    |

  Scénario: La police qui dit au plaignant la suite de sa plainte n'établit pas le fait
    Source : code civil, art. 1353 ; conventions, § 3.2, FL03 (la suite de sa plainte, jamais le détail de l'enquête)

    Soit les pièces suivantes :
      | nom | origine               | catégorie d'information | canal                 | qualité de l'émetteur | qualité du destinataire           | bailleur victime de l'infraction | convention en vigueur | issue pénale favorable | pièce nominative | classe de secret | autorisation écrite du parquet | force probante | pièce anonyme | auteur de la pièce consent | tout usage refusé par l'auteur |
      | p1  | police                | suites de plainte       | correspondant désigné | police ou gendarmerie | correspondant désigné du bailleur | oui                              | oui                   | non                    | non              | partageable      | non                            | forte          | non           |                            |                                |
      | p2  | attestation de témoin | faits d'incivilité      |                       |                       |                                   |                                  |                       | non                    | non              | partageable      | non                            | faible         | oui           | oui                        | non                            |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et un incident « i1 » :
      | date du fait | 2026-09-12   |
      | lieu         | logement     |
      | phénomène    | dégradations |
      | auteur       | t1           |
      | pièces       | p1, p2       |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « non »
    Et les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |

  Scénario: La pièce qui sert à un autre fait n'établit pas celui-ci
    Soit les pièces suivantes :
      | nom | origine                   | classe de secret | force probante | pièce anonyme |
      | p1  | plainte de résident       | partageable      | faible         | non           |
      | p2  | constatation du personnel | partageable      | forte          | non           |
    Et les incidents suivants :
      | nom | date du fait | lieu     | phénomène       | pièces |
      | i1  | 2026-09-12   | logement | tapage nocturne | p1     |
      | i2  | 2026-10-12   | logement | tapage nocturne | p2     |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « non »
    Et pour l'incident « i2 », « établi » vaut « oui »

  Plan du scénario: Une pièce de police qui ne peut servir ne s'ajoute pas à l'injonction pour écrire au locataire
    Source : code civil, art. 1353 ; CCH, art. L. 442-4-3 ; dossier juridique, § 6.5 ; revue juridique, point C-20

    Soit dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | oui                  |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Et les pièces suivantes :
      | nom | origine    | catégorie d'information | canal                 | qualité de l'émetteur | qualité du destinataire           | pièce nominative | classe de secret | autorisation écrite du parquet | courrier nommé par l'autorisation | force probante | pièce anonyme |
      | p1  | préfecture | pièces administratives  |                       |                       |                                   | oui              | partageable      |                                |                                   | forte          | inconnu       |
      | p2  | préfecture | pièces administratives  |                       |                       |                                   | oui              | partageable      |                                |                                   | forte          | inconnu       |
      | p3  | police     | faits d'incivilité      | correspondant désigné | police ou gendarmerie | correspondant désigné du bailleur | non              | partageable      | <autorisation>                 | <courrier>                        | faible         | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1, p2, p3       |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | autorisation | courrier | rappel     |
      | non          | non      | interdite  |
      | oui          | non      | interdite  |
      | oui          | oui      | conseillée |

  Plan du scénario: La pièce qui ne peut pas fonder un courrier n'y établit aucun fait
    Source : code civil, art. 1353 ; dossier juridique, § 6.5 (usages d'une information de police)

    Soit dans le dossier :
      | genre de bailleur | office public de l'habitat |
      | régime du bail    | bail d'habitation          |
    Et une personne « t1 » :
      | rôle                 | titulaire du bail        |
      | vit au logement      | oui                      |
      | régime de protection | aucun                    |
      | à protéger           | recherché, aucun élément |
    Et les pièces suivantes :
      | nom | origine                   | catégorie d'information | canal                 | qualité de l'émetteur | qualité du destinataire           | pièce nominative | classe de secret | autorisation écrite du parquet | courrier nommé par l'autorisation | force probante | pièce anonyme |
      | p1  | constatation du personnel | faits d'incivilité      |                       |                       |                                   | non              | partageable      |                                |                                   | faible         | non           |
      | p2  | police                    | faits d'incivilité      | correspondant désigné | police ou gendarmerie | correspondant désigné du bailleur | non              | partageable      | <autorisation>                 | <courrier>                        | <force>        | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-11-02       |
      | date de connaissance | 2026-11-02       |
      | lieu                 | logement         |
      | phénomène            | tapage nocturne  |
      | cause tenant au bâti | non              |
      | auteur               | t1               |
      | gravité              | nuisance répétée |
      | pièces               | p1, p2           |
    Quand on évalue le dossier
    Alors « rappel_au_reglement » est <rappel>

    Exemples:
      | force  | autorisation | courrier | rappel     |
      | forte  | non          | non      | interdite  |
      | faible | non          | non      | interdite  |
      | forte  | oui          | non      | interdite  |
      | forte  | oui          | inconnu  | en suspens |
      | forte  | oui          | oui      | conseillée |
      | faible | oui          | oui      | conseillée |

  Plan du scénario: L'avis sur une plainte n'établit pas le fait qu'elle raconte
    Source : code civil, art. 9-1 (présomption d'innocence) ; conventions, § 3.2, FL06, et § 3.3 (IC07 ne fonde pas seul une mise en demeure)

    Soit les pièces suivantes :
      | nom | origine             | catégorie d'information         | pièce nominative | bailleur victime de l'infraction | classe de secret | issue pénale favorable | force probante | pièce anonyme |
      | p1  | parquet             | <catégorie>                     | oui              | oui                              | confidentielle   | non                    | forte          | non           |
      | p2  | plainte du bailleur | faits susceptibles d'infraction | oui              |                                  | confidentielle   |                        | <force>        | non           |
    Et un incident « i1 » :
      | date du fait         | 2026-10-02                     |
      | date de connaissance | 2026-10-02                     |
      | lieu                 | parties communes de l'immeuble |
      | phénomène            | dégradations                   |
      | pièces               | p1, p2                         |
    Quand on évalue le dossier
    Alors pour l'incident « i1 », « établi » vaut « <établi> »

    Exemples:
      | catégorie           | force   | établi  |
      | poursuites en cours | faible  | non     |
      | suites de plainte   | faible  | non     |
      | poursuites en cours | moyenne | oui     |
      | suites de plainte   | moyenne | oui     |
