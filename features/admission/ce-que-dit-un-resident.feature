# language: fr
Fonctionnalité: La parole d'un résident
  Un résident peut alerter sans être exposé : sa plainte guide l'enquête et peut fonder un courrier qui ne le désigne
  pas ; devant le juge, son nom sera lu, et il faut son accord.

  Contexte:
    Soit un dossier évalué le 2026-11-16

  Plan du scénario: Devant le juge, la parole d'un résident suppose son accord écrit
    Source : code de procédure civile, art. 202 ; dossier juridique, § 4.5 (protection des témoins)

    Soit une pièce « p1 » :
      | origine                        | <origine>   |
      | classe de secret               | partageable |
      | pièce anonyme                  | non         |
      | auteur de la pièce consent     | <accord>    |
      | tout usage refusé par l'auteur | non         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge   |
      | p1    | oui     | oui      | <juge> |

    Exemples:
      | origine               | accord  | juge       |
      | plainte de résident   | oui     | oui        |
      | plainte de résident   | non     | non        |
      | attestation de témoin | oui     | oui        |
      | attestation de témoin | inconnu | en suspens |

  Scénario: Le plaignant qui refuse tout usage n'est entendu qu'en interne
    Source : revue juridique, partie D, situation 4

    Soit une pièce « p1 » :
      | origine                        | plainte de résident |
      | classe de secret               | partageable         |
      | auteur de la pièce consent     | non                 |
      | tout usage refusé par l'auteur | oui                 |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge |
      | p1    | oui     | non      | non  |

  Plan du scénario: Le secret retire aussi la parole d'un résident, sauf autorisation du procureur
    Source : code pénal, art. 226-13 ; code de procédure pénale, art. 11

    Soit une pièce « p1 » :
      | origine                        | attestation de témoin |
      | catégorie d'information        | faits d'incivilité    |
      | classe de secret               | secrète               |
      | autorisation écrite du parquet | <autorisation>        |
      | pièce anonyme                  | non                   |
      | auteur de la pièce consent     | oui                   |
      | tout usage refusé par l'auteur | non                   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | autorisation | usage |
      | non          | non   |
      | oui          | oui   |

  Plan du scénario: Un signalement anonyme ne sert qu'à lancer l'enquête
    Source : Cass. soc., 4 juill. 2018, n° 17-18.241 (témoignages anonymes)

    Soit une pièce « p1 » :
      | origine                        | signalement anonyme |
      | catégorie d'information        | faits d'incivilité  |
      | classe de secret               | <secret>            |
      | autorisation écrite du parquet | <autorisation>      |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge |
      | p1    | <interne> | non      | non  |

    Exemples:
      | secret      | autorisation | interne |
      | partageable | non          | oui     |
      | secrète     | non          | non     |
      | secrète     | oui          | oui     |

  Plan du scénario: L'enregistrement d'un voisin guide l'enquête et ne fonde aucun courrier
    Source : Cass. ass. plén., 22 déc. 2023, n° 20-20.648 (le juge pèse la preuve déloyale ; le conseil apprécie)

    Soit une pièce « p1 » :
      | origine                           | enregistrement de particulier |
      | catégorie d'information           | faits d'incivilité            |
      | classe de secret                  | <secret>                      |
      | autorisation écrite du parquet    | <autorisation>                |
      | enregistrement admis par le conseil | <conseil>                   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne   | courrier | juge   |
      | p1    | <interne> | non      | <juge> |

    Exemples:
      | secret         | autorisation | conseil | interne | juge    |
      | confidentielle | non          | inconnu | oui     | en suspens |
      | confidentielle | non          | oui     | oui     | oui     |
      | confidentielle | non          | non     | oui     | non     |
      | secrète        | non          | oui     | non     | non     |
      | secrète        | oui          | non     | oui     | non     |

  Plan du scénario: Une main courante sert si celui qui l'a faite en remet copie et y consent
    Source : revue juridique, ligne 17 (main courante, IC08)

    Soit une pièce « p1 » :
      | origine                        | <origine>     |
      | catégorie d'information        | main courante |
      | classe de secret               | <secret>      |
      | autorisation écrite du parquet | <parquet>     |
      | pièce remise par son auteur    | <remise>      |
      | auteur de la pièce consent     | <accord>      |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | <usage> | <usage>  | <usage> |

    Exemples:
      | origine | secret         | parquet | remise  | accord | usage      |
      | police  | confidentielle | non     | oui     | oui    | oui        |
      | police  | confidentielle | non     | oui     | non    | non        |
      | police  | confidentielle | non     | non     | oui    | non        |
      | police  | confidentielle | non     | inconnu | oui    | en suspens |
      | police  | secrète        | non     | oui     | oui    | non        |

  Plan du scénario: La main courante d'un autre, ou remise sans accord écrit, n'entre dans aucun courrier
    Source : revue juridique, ligne 17 (main courante, IC08)

    Soit une pièce « p1 » :
      | origine                        | <origine>      |
      | catégorie d'information        | main courante  |
      | classe de secret               | confidentielle |
      | pièce anonyme                  | non            |
      | pièce remise par son auteur    | <remise>       |
      | auteur de la pièce consent     | <accord>       |
      | tout usage refusé par l'auteur | non            |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge    |
      | p1    | oui     | <usage>  | <usage> |

    Exemples:
      | origine               | remise | accord | usage |
      | plainte de résident   | oui    | oui    | oui   |
      | plainte de résident   | oui    | non    | non   |
      | plainte de résident   | non    | oui    | non   |
      | attestation de témoin | non    | oui    | non   |

  Plan du scénario: Ce qu'une personne dit d'elle-même se produit si elle y consent et que le conseil l'admet
    Source : revue juridique, ligne 12 (santé : dite par la personne même, accord exprès, stricte nécessité) ; RGPD, art. 9

    Soit une pièce « p1 » :
      | origine                            | <origine>      |
      | catégorie d'information            | <catégorie>    |
      | classe de secret                   | confidentielle |
      | pièce anonyme                      | <anonyme>      |
      | auteur de la pièce consent         | <accord>       |
      | tout usage refusé par l'auteur     | non            |
      | contenu réservé admis par le conseil | <conseil>    |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge   |
      | p1    | oui     | non      | <juge> |

    Exemples:
      | origine               | catégorie                 | anonyme | accord | conseil | juge       |
      | plainte de résident   | violences intrafamiliales | non     | oui    | oui     | oui        |
      | attestation de témoin | santé ou social           | non     | oui    | oui     | oui        |
      | plainte de résident   | violences intrafamiliales | non     | oui    | inconnu | en suspens |
      | plainte de résident   | santé ou social           | non     | oui    | non     | non        |
      | plainte de résident   | santé ou social           | non     | non    | oui     | non        |
      | plainte de résident   | santé ou social           | oui     | oui    | oui     | non        |
      | plainte de résident   | signal de radicalisation  | non     | oui    | oui     | non        |

  Plan du scénario: L'attestation d'un inconnu n'est pas produite
    Source : code de procédure civile, art. 202 ; Cass. soc., 4 juill. 2018, n° 17-18.241

    Soit une pièce « p1 » :
      | origine                        | attestation de témoin |
      | catégorie d'information        | faits d'incivilité    |
      | classe de secret               | partageable           |
      | pièce anonyme                  | <anonyme>             |
      | auteur de la pièce consent     | oui                   |
      | tout usage refusé par l'auteur | non                   |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge   |
      | p1    | oui     | oui      | <juge> |

    Exemples:
      | anonyme | juge       |
      | non     | oui        |
      | oui     | non        |
      | inconnu | en suspens |

  Plan du scénario: Une pièce confidentielle qui touche à la santé ou à la vie privée n'entre dans aucun courrier avant d'être classée
    Source : RGPD, art. 9 ; revue juridique, ligne 12 (santé) et point C-5 ; conventions, IC15 à IC17

    Soit une pièce « p1 » :
      | origine                        | <origine>   |
      | catégorie d'information        | <catégorie> |
      | classe de secret               | <classe>    |
      | auteur de la pièce consent     | non         |
      | tout usage refusé par l'auteur | non         |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier   | juge   |
      | p1    | oui     | <courrier> | <juge> |

    Exemples:
      | origine                   | catégorie                | classe         | courrier   | juge       |
      | plainte de résident       | santé ou social          | confidentielle | non        | non        |
      | plainte de résident       | signal de radicalisation | confidentielle | non        | non        |
      | plainte de résident       | violences intrafamiliales | confidentielle | non        | non        |
      | plainte de résident       | faits d'incivilité       | confidentielle | oui        | non        |
      | plainte de résident       | inconnu                  | confidentielle | en suspens | non        |
      | constatation du personnel | santé ou social          | confidentielle | non        | non        |
      | constatation du personnel | faits d'incivilité       | confidentielle | oui        | oui        |
      | constatation du personnel | inconnu                  | confidentielle | en suspens | en suspens |

  @limite
  Plan du scénario: Le récit d'une victime se produit avec son accord, dès la délibération qui le permet
    Source : CNIL, délibération n° 2014-123 (3 avril 2014) ; revue juridique, ligne 12

    Soit le dossier est évalué le <jour>
    Et une pièce « p1 » :
      | origine                              | plainte de résident       |
      | catégorie d'information              | violences intrafamiliales |
      | classe de secret                     | confidentielle            |
      | pièce anonyme                        | non                       |
      | auteur de la pièce consent           | oui                       |
      | tout usage refusé par l'auteur       | non                       |
      | contenu réservé admis par le conseil | oui                       |
      | reçue le                             | 2014-03-03                |
    Quand on évalue le dossier
    Alors les pièces servent ainsi :
      | pièce | interne | courrier | juge   |
      | p1    | oui     | non      | <juge> |

    Exemples:
      | jour       | juge |
      | 2014-04-02 | non  |
      | 2014-04-03 | oui  |
