# language: fr
Fonctionnalité: Ce que disent la police, le parquet, la mairie et les partenaires
  Une convention organise les échanges ; elle ne donne pas à elle seule le droit de détenir une donnée d'infraction.
  Ce qu'aucun texte n'ouvre est refusé.

  Contexte:
    Soit un dossier évalué le 2026-11-16

  Plan du scénario: L'information nominative qui ne repose que sur une convention est refusée
    Source : Cons. const., 12 juin 2018, n° 2018-765 DC ; revue juridique, point C-17

    Soit une pièce « p1 » :
      | origine                          | <origine>             |
      | catégorie d'information          | <catégorie>           |
      | canal                            | correspondant désigné |
      | pièce nominative                 | oui                   |
      | classe de secret                 | confidentielle        |
      | autorisation écrite du parquet   | non                   |
      | bailleur victime de l'infraction | non                   |
      | pièce remise par son auteur      | non                   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | non     | non      | non  |

    Exemples:
      | origine | catégorie                       |
      | police  | identité de l'auteur présumé    |
      | police  | faits susceptibles d'infraction |
      | police  | suites de plainte               |
      | police  | poursuites en cours             |
      | police  | main courante                   |
      | parquet | décision pénale définitive      |
      | parquet | poursuites en cours             |
      | parquet | suites de plainte               |

  Plan du scénario: Sans nom et par le correspondant désigné, l'information de police oriente la veille
    Source : convention de Seine-et-Marne du 5 mai 2021 (correspondants, partage encadré)

    Soit une pièce « p1 » :
      | origine                        | police                            |
      | catégorie d'information        | <catégorie>                       |
      | canal                          | <canal>                           |
      | qualité de l'émetteur          | police ou gendarmerie             |
      | qualité du destinataire        | correspondant désigné du bailleur |
      | pièce nominative               | <nominative>                      |
      | classe de secret               | <secret>                          |
      | autorisation écrite du parquet | <parquet>                         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge     |
      | p1    | <interne> | <autres> | <autres> |

    Exemples:
      | catégorie                       | canal                 | nominative | secret         | parquet | interne    | autres |
      | faits d'incivilité              | correspondant désigné | non        | partageable    | non     | oui        | non    |
      | faits susceptibles d'infraction | correspondant désigné | non        | confidentielle | non     | oui        | non    |
      | données agrégées                | correspondant désigné | non        | partageable    | non     | oui        | non    |
      | faits d'incivilité              | propos oral           | non        | partageable    | non     | non        | non    |
      | faits d'incivilité              | correspondant désigné | inconnu    | partageable    | non     | en suspens | non    |
      | données agrégées                | correspondant désigné | non        | secrète        | non     | non        | non    |
      | données agrégées                | correspondant désigné | non        | secrète        | oui     | oui        | non    |

  Plan du scénario: L'information de police passe entre correspondants, ou ne sert pas
    Source : conventions, § 3.1, point 3 (l'émetteur et le destinataire sont l'un et l'autre des correspondants) ; flux FL01 et FL03

    Soit une pièce « p1 » :
      | origine                          | police                |
      | catégorie d'information          | <catégorie>           |
      | bailleur victime de l'infraction | oui                   |
      | convention en vigueur            | oui                   |
      | canal                            | correspondant désigné |
      | qualité de l'émetteur            | <émetteur>            |
      | qualité du destinataire          | <destinataire>        |
      | pièce nominative                 | non                   |
      | classe de secret                 | confidentielle        |
      | autorisation écrite du parquet   | non                   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | catégorie          | émetteur                   | destinataire                      | interne    |
      | faits d'incivilité | police ou gendarmerie      | correspondant désigné du bailleur | oui        |
      | faits d'incivilité | police ou gendarmerie      | personnel du bailleur             | non        |
      | faits d'incivilité | commune ou intercommunalité | correspondant désigné du bailleur | non        |
      | faits d'incivilité | police ou gendarmerie      | inconnu                           | en suspens |
      | suites de plainte  | police ou gendarmerie      | correspondant désigné du bailleur | oui        |
      | suites de plainte  | police ou gendarmerie      | personnel du bailleur             | non        |
      | suites de plainte  | autre bailleur             | correspondant désigné du bailleur | non        |
      | suites de plainte  | inconnu                    | correspondant désigné du bailleur | en suspens |

  Plan du scénario: L'autorisation du procureur vaut pour l'usage qu'elle nomme, jamais pour une condamnation ou des poursuites
    Source : code de procédure pénale, art. 11 et R. 156 ; revue juridique, lignes 16 et 17 ; dossier juridique, § 6.1 (pièces libérées « à cette fin »)

    Soit une pièce « p1 » :
      | origine                             | <origine>   |
      | catégorie d'information             | <catégorie> |
      | pièce nominative                    | oui         |
      | classe de secret                    | secrète     |
      | autorisation écrite du parquet      | <parquet>   |
      | courrier nommé par l'autorisation   | <lettre>    |
      | production nommée par l'autorisation | <procès>   |
      | bailleur victime de l'infraction    | non         |
      | pièce remise par son auteur         | non         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier   | juge   |
      | p1    | <interne> | <courrier> | <juge> |

    Exemples:
      | origine | catégorie                       | parquet | lettre  | procès  | interne | courrier   | juge       |
      | police  | faits d'incivilité              | oui     | oui     | oui     | oui     | oui        | oui        |
      | police  | faits susceptibles d'infraction | oui     | oui     | non     | oui     | oui        | non        |
      | parquet | faits susceptibles d'infraction | oui     | non     | oui     | oui     | non        | oui        |
      | parquet | identité de l'auteur présumé    | oui     | oui     | oui     | oui     | oui        | oui        |
      | police  | main courante                   | oui     | oui     | non     | oui     | oui        | non        |
      | police  | main courante                   | oui     | non     | oui     | oui     | non        | oui        |
      | police  | main courante                   | oui     | inconnu | inconnu | oui     | en suspens | en suspens |
      | police  | main courante                   | non     | oui     | oui     | non     | non        | non        |
      | parquet | décision pénale définitive      | oui     | oui     | oui     | non     | non        | non        |
      | parquet | poursuites en cours             | oui     | oui     | oui     | non     | non        | non        |

  Plan du scénario: Le bailleur plaignant se sert de l'avis que le procureur lui doit
    Source : code de procédure pénale, art. 40-2 (avis au plaignant) ; revue juridique, ligne 17

    Soit une pièce « p1 » :
      | origine                          | parquet     |
      | catégorie d'information          | <catégorie> |
      | bailleur victime de l'infraction | <victime>   |
      | classe de secret                 | <secret>    |
      | autorisation écrite du parquet   | <parquet>   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | catégorie                    | victime | secret         | parquet | usage      |
      | suites de plainte            | oui     | confidentielle | non     | oui        |
      | poursuites en cours          | oui     | confidentielle | non     | oui        |
      | identité de l'auteur présumé | oui     | confidentielle | non     | non        |
      | suites de plainte            | non     | confidentielle | non     | non        |
      | suites de plainte            | inconnu | confidentielle | non     | en suspens |
      | suites de plainte            | oui     | secrète        | non     | non        |
      | suites de plainte            | oui     | secrète        | oui     | oui        |

  Plan du scénario: La police rend compte au bailleur de sa propre plainte, par le correspondant
    Source : convention nationale du 29 mars 2019 (suivi des plaintes du bailleur)

    Soit une pièce « p1 » :
      | origine                          | <origine>                         |
      | catégorie d'information          | suites de plainte                 |
      | bailleur victime de l'infraction | <victime>                         |
      | canal                            | <canal>                           |
      | qualité de l'émetteur            | police ou gendarmerie             |
      | qualité du destinataire          | correspondant désigné du bailleur |
      | convention en vigueur            | <convention>                      |
      | reçue le                         | <reçue>                           |
      | classe de secret                 | <secret>                          |
      | autorisation écrite du parquet   | <parquet>                         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | origine | victime | canal                 | convention | reçue      | secret         | parquet | interne    |
      | police  | oui     | correspondant désigné | oui        | 2026-11-02 | confidentielle | non     | oui        |
      | police  | non     | correspondant désigné | oui        | 2026-11-02 | confidentielle | non     | non        |
      | police  | oui     | propos oral           | oui        | 2026-11-02 | confidentielle | non     | non        |
      | police  | oui     | correspondant désigné | oui        | 2026-11-02 | secrète        | non     | non        |
      | police  | oui     | correspondant désigné | oui        | 2026-11-02 | secrète        | oui     | oui        |
      | mairie  | oui     | correspondant désigné | oui        | 2026-11-02 | confidentielle | non     | non        |
      | police  | oui     | correspondant désigné | inconnu    | 2022-03-28 | confidentielle | non     | oui        |
      | police  | oui     | correspondant désigné | inconnu    | 2022-03-29 | confidentielle | non     | en suspens |
      | police  | oui     | correspondant désigné | non        | 2026-11-02 | confidentielle | non     | non        |

  Plan du scénario: La condamnation ne sert qu'à la victime, ou en copie demandée au greffe
    Source : code de procédure pénale, art. 777-3 et R. 166 ; loi informatique et libertés, art. 46 ; revue juridique, lignes 10, 11 et 16, et point C-5 (condamnation effacée)

    Soit une pièce « p1 » :
      | origine                          | décision de justice        |
      | catégorie d'information          | décision pénale définitive |
      | décision définitive              | <définitive>               |
      | bailleur victime de l'infraction | <victime>                  |
      | canal                            | <canal>                    |
      | condamnation effacée             | <effacée>                  |
      | classe de secret                 | <secret>                   |
      | autorisation écrite du parquet   | <parquet>                  |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge     |
      | p1    | <interne> | <autres> | <autres> |

    Exemples:
      | définitive | victime | canal    | effacée | secret         | parquet | interne    | autres     |
      | oui        | oui     | lettre   | non     | confidentielle | non     | oui        | oui        |
      | oui        | oui     | lettre   | oui     | confidentielle | non     | non        | non        |
      | oui        | oui     | lettre   | inconnu | confidentielle | non     | en suspens | en suspens |
      | non        | oui     | lettre   | non     | confidentielle | non     | non        | non        |
      | oui        | oui     | lettre   | non     | secrète        | non     | non        | non        |
      | oui        | oui     | lettre   | non     | secrète        | oui     | oui        | oui        |
      | oui        | non     | courriel | non     | confidentielle | non     | non        | non        |
      | oui        | non     | greffe   | non     | confidentielle | non     | non        | oui        |
      | oui        | non     | greffe   | oui     | confidentielle | non     | non        | non        |
      | non        | non     | greffe   | non     | confidentielle | non     | non        | non        |
      | oui        | non     | greffe   | non     | secrète        | non     | non        | non        |
      | oui        | non     | greffe   | non     | secrète        | oui     | non        | oui        |
      | oui        | inconnu | courriel | non     | confidentielle | non     | en suspens | en suspens |

  Plan du scénario: La mairie renseigne sur un site, jamais sur une personne
    Source : CSI, art. L. 132-3 (le maire est le destinataire) ; revue juridique, lignes 12 et 13

    Soit une pièce « p1 » :
      | origine                        | mairie       |
      | catégorie d'information        | <catégorie>  |
      | pièce nominative               | <nominative> |
      | classe de secret               | <secret>     |
      | autorisation écrite du parquet | <parquet>    |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | catégorie                       | nominative | secret      | parquet | interne |
      | données agrégées                | non        | partageable | non     | oui     |
      | faits d'incivilité              | non        | partageable | non     | oui     |
      | faits d'incivilité              | oui        | partageable | non     | non     |
      | faits susceptibles d'infraction | non        | partageable | non     | non     |
      | données agrégées                | non        | secrète     | non     | non     |
      | données agrégées                | non        | secrète     | oui     | oui     |

  Scénario: Le groupe de prévention n'alimente aucun dossier d'un bailleur qui n'en est pas membre
    Source : CSI, art. L. 132-5 (les échanges du groupe ne vont pas à des tiers)

    Soit une pièce « p1 » :
      | origine                 | groupe de prévention         |
      | catégorie d'information | identité de l'auteur présumé |
      | classe de secret        | confidentielle               |
      | charte du groupe signée | non                          |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | non     | non      | non  |

  Plan du scénario: Le renseignement du groupe de prévention reste interne à ses membres, et dans les bornes de la charte
    Source : CSI, art. L. 132-5 ; dossier juridique, § 6.1 et règle R09 ; conventions, § 3.2, FL15 (IC01 à IC03), et CHARTE-01

    Soit une pièce « p1 » :
      | origine                 | groupe de prévention |
      | catégorie d'information | <catégorie>          |
      | classe de secret        | <secret>             |
      | charte du groupe signée | oui                  |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | catégorie                       | secret         | interne    |
      | faits d'incivilité              | partageable    | oui        |
      | faits d'incivilité              | confidentielle | oui        |
      | faits d'incivilité              | secrète        | non        |
      | faits susceptibles d'infraction | confidentielle | oui        |
      | identité de l'auteur présumé    | confidentielle | oui        |
      | coordonnées des référents       | partageable    | oui        |
      | données agrégées                | partageable    | oui        |
      | projets immobiliers             | partageable    | oui        |
      | chantiers                       | partageable    | oui        |
      | suites de plainte               | confidentielle | non        |
      | décision pénale définitive      | confidentielle | non        |
      | poursuites en cours             | confidentielle | non        |
      | main courante                   | confidentielle | non        |
      | santé ou social                 | confidentielle | non        |
      | signal de radicalisation        | confidentielle | non        |
      | violences intrafamiliales       | confidentielle | non        |
      | inconnu                         | confidentielle | en suspens |

  Plan du scénario: Ce que le secret des travailleurs sociaux couvre n'entre pas au dossier
    Source : code pénal, art. 226-13 ; dossier juridique, § 6.1

    Soit une pièce « p1 » :
      | origine                        | service social |
      | catégorie d'information        | <catégorie>    |
      | pièce nominative               | <nominative>   |
      | classe de secret               | confidentielle |
      | autorisation écrite du parquet | oui            |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | non     | non      | non  |

    Exemples:
      | catégorie          | nominative |
      | santé ou social    | oui        |
      | faits d'incivilité | non        |

  Plan du scénario: L'injonction régulière du préfet sert à tout usage ; un autre message de la préfecture, non
    Source : CCH, art. L. 442-4-3 (l'injonction énonce les faits) ; revue juridique, point C-20

    Soit une pièce « p1 » :
      | origine                        | préfecture  |
      | catégorie d'information        | <catégorie> |
      | pièce nominative               | oui         |
      | classe de secret               | <secret>    |
      | autorisation écrite du parquet | <parquet>   |
    Et une lettre reçue « n1 » :
      | nature de la demande                 | injonction du préfet |
      | signée par le représentant de l'État | <signée>             |
      | vise le texte applicable             | oui                  |
      | faits énoncés                        | oui                  |
      | désigne le logement                  | oui                  |
      | date de réception                    | 2026-11-03           |
    Et toutes les listes sont complètes
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | catégorie                       | secret         | parquet | signée | usage |
      | pièces administratives          | confidentielle | non     | oui    | oui   |
      | pièces administratives          | confidentielle | non     | non    | non   |
      | faits susceptibles d'infraction | confidentielle | non     | oui    | non   |
      | pièces administratives          | secrète        | non     | oui    | non   |
      | pièces administratives          | secrète        | oui     | oui    | oui   |
