# language: fr
Fonctionnalité: Les critères des sites, un par un
  Chaque critère provisoire compte des faits d'un genre, sur une durée ; un fait de plus ou un jour de moins change le niveau.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-06-30
    Et le territoire « 77 » du département « 77 »
    Et le site « tilleuls » du territoire « 77 », commune « 77288 », de 100 logements et 4 halls suivis
    Et le registre est attesté complet jusqu'au 2026-06-30
    Et aucun prestataire n'a refusé d'intervenir sur le site « tilleuls » du 2025-12-01 au 2026-06-30

  @limite
  Plan du scénario: une occupation, un trafic ou une entrave ôtent sa tranquillité au site
    Source : dossier des conventions, § 5.2, niveau N1 (aucune occupation, les prestataires travaillent normalement).

    Soit des fiches de signalement du site « tilleuls » :
      | jour   | phénomène   | par un prestataire |
      | <jour> | <phénomène> | <prestataire>      |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | jour       | phénomène                       | prestataire | niveau |
      | 2026-06-01 | occupation abusive de hall      | non         | N2     |
      | 2026-06-01 | occupation avec menaces         | non         | N2     |
      | 2026-06-01 | occupation de parkings ou caves | non         | N2     |
      | 2026-06-01 | occupation de toiture           | non         | N2     |
      | 2026-06-01 | point de deal                   | non         | N2     |
      | 2026-06-01 | filtrage des accès              | non         | N2     |
      | 2026-06-01 | recel ou trafics divers         | non         | N2     |
      | 2026-06-01 | entrave à un prestataire        | oui         | N2     |
      | 2026-06-01 | regroupement non entravant      | non         | N1     |
      | 2025-12-31 | occupation de toiture           | non         | N2     |
      | 2025-12-30 | occupation de toiture           | non         | N1     |

  @limite
  Plan du scénario: un fait sérieux au trimestre, ou un fait répété, font des incivilités répétées
    Source : dossier des conventions, § 5.2, niveau N2 (gravité 3 au trimestre ; trois faits de même nature en trois mois).

    Soit des fiches de signalement du site « tilleuls » :
      | jour   | phénomène | gravité   | récurrence   |
      | <jour> | tags      | <gravité> | <récurrence> |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | jour       | gravité | récurrence | niveau |
      | 2026-03-31 | 3       | isolé      | N2     |
      | 2026-03-31 | 2       | isolé      | N1     |
      | 2026-03-30 | 3       | isolé      | N1     |
      | 2025-12-31 | 1       | répété     | N2     |
      | 2025-12-31 | 1       | quotidien  | N2     |
      | 2025-12-30 | 1       | quotidien  | N1     |

  @limite
  Plan du scénario: un fait contre le personnel, au trimestre, est une tension
    Source : dossier des conventions, § 5.2, niveau N3 (un fait de la famille K au trimestre) et règle b.

    Soit des fiches de signalement du site « tilleuls » :
      | jour   | phénomène   | gravité | confirmé par     |
      | <jour> | <phénomène> | 2       | police nationale |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | jour       | phénomène                          | niveau |
      | 2026-03-31 | agression verbale du personnel     | N3     |
      | 2026-03-31 | menaces envers le personnel        | N3     |
      | 2026-03-31 | agression physique du personnel    | N3     |
      | 2026-03-31 | agression au domicile du personnel | N3     |
      | 2026-03-30 | agression verbale du personnel     | N1     |
      | 2026-03-31 | tags                               | N1     |

  @limite
  Plan du scénario: une occupation installée dure deux mois de suite
    Source : dossier des conventions, § 5.2, niveau N3 (E2 ou H2 deux mois de suite) et règle b.

    Soit des fiches de signalement du site « tilleuls » :
      | jour    | phénomène   | gravité | confirmé par     |
      | <avant> | <phénomène> | 2       |                  |
      | <jour>  | <phénomène> | 2       | police nationale |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | avant      | jour       | phénomène                  | niveau |
      | 2026-05-20 | 2026-06-03 | occupation abusive de hall | N3     |
      | 2026-05-20 | 2026-06-03 | point de deal              | N3     |
      | 2026-05-20 | 2026-06-03 | occupation avec menaces    | N2     |
      | 2026-04-20 | 2026-06-03 | point de deal              | N2     |
      | 2025-11-20 | 2025-12-31 | point de deal              | N3     |
      | 2025-11-20 | 2025-12-30 | point de deal              | N1     |

  @limite
  Plan du scénario: le service impossible, ou des menaces répétées, compromettent le fonctionnement
    Source : dossier des conventions, § 5.2, niveau N4 (O2 ; K2 et K3 répétés) et règle b.

    Soit des fiches de signalement du site « tilleuls » :
      | jour      | phénomène   | gravité | confirmé par     |
      | <premier> | <phénomène> | 2       |                  |
      | <second>  | <phénomène> | 2       | police nationale |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | premier    | second     | phénomène                       | niveau |
      | 2025-12-30 | 2025-12-31 | service impossible              | N4     |
      | 2025-12-29 | 2025-12-30 | service impossible              | N1     |
      | 2025-12-31 | 2026-01-15 | menaces envers le personnel     | N4     |
      | 2025-12-31 | 2026-01-15 | agression physique du personnel | N4     |
      | 2025-12-30 | 2026-01-15 | menaces envers le personnel     | N1     |
      | 2025-12-31 | 2026-01-15 | agression verbale du personnel  | N1     |

  @limite
  Plan du scénario: un partenaire confirme la tension s'il constate un fait de même ordre
    Source : dossier des conventions, § 5.2, règle b (deux sources pour N3 et N4).

    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène          | gravité | confirmé par     | par un prestataire |
      | 2026-06-01 | service impossible | 4       |                  | non                |
      | <jour>     | <phénomène>        | 2       | police nationale | <prestataire>      |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | jour       | phénomène                          | prestataire | niveau      |
      | 2026-06-02 | occupation abusive de hall         | non         | N4          |
      | 2026-06-02 | occupation avec menaces            | non         | N4          |
      | 2026-06-02 | point de deal                      | non         | N4          |
      | 2026-06-02 | filtrage des accès                 | non         | N4          |
      | 2026-06-02 | agression verbale du personnel     | non         | N4          |
      | 2026-06-02 | menaces envers le personnel        | non         | N4          |
      | 2026-06-02 | agression physique du personnel    | non         | N4          |
      | 2026-06-02 | agression au domicile du personnel | non         | N4          |
      | 2026-06-02 | entrave à un prestataire           | oui         | N4          |
      | 2026-06-02 | tension de site                    | non         | N4          |
      | 2026-06-02 | service impossible                 | non         | N4          |
      | 2026-06-02 | dépôts sauvages                    | non         | à apprécier |
      | 2025-12-31 | tension de site                    | non         | N4          |
      | 2025-12-30 | tension de site                    | non         | à apprécier |

  Plan du scénario: la revue du jour sans partenaire retient N2 pour une tension, et rien de plus pour un site tranquille
    Source : dossier des conventions, § 5.2, règle b.

    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène   | gravité |
      | 2026-06-10 | <phénomène> | 2       |
    Et le site « tilleuls » revu le 2026-06-30 par « comité de sûreté » : observé « N2 », retenu « N2 »
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | phénomène                      | niveau |
      | agression verbale du personnel | N2     |
      | service impossible             | N2     |
      | tags                           | N1     |

  @limite
  Plan du scénario: un site monte aussitôt, et ne baisse qu'après deux revues au-dessous, à trois mois l'une de l'autre
    Source : dossier des conventions, § 5.2, règle c.

    Soit le site « tilleuls » revu le 2025-12-16 par « comité de sûreté » : observé « <en vigueur> », retenu « <en vigueur> »
    Et le site « tilleuls » revu le <revue> par « comité de sûreté » : observé « <avant> », retenu « <en vigueur> »
    Et des fiches de signalement du site « tilleuls » :
      | jour       | phénomène   | gravité | confirmé par     |
      | 2026-06-10 | <phénomène> | 2       | police nationale |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »
    Et le site « tilleuls » est retenu « <retenu> »

    Exemples:
      | en vigueur | avant | revue      | phénomène                      | niveau | retenu |
      | N4         | N4    | 2026-03-17 | tags                           | N1     | N4     |
      | N4         | N4    | 2026-03-17 | agression verbale du personnel | N3     | N4     |
      | N4         | N1    | 2026-03-17 | service impossible             | N4     | N4     |
      | N4         | N1    | 2026-03-17 | agression verbale du personnel | N3     | N3     |
      | N4         | N3    | 2026-03-17 | tags                           | N1     | N3     |
      | N4         | N1    | 2026-03-17 | occupation de toiture          | N2     | N2     |
      | N4         | N2    | 2026-03-17 | tags                           | N1     | N2     |
      | N4         | N1    | 2026-03-17 | tags                           | N1     | N1     |
      | N4         | N1    | 2026-03-30 | tags                           | N1     | N1     |
      | N4         | N1    | 2026-03-31 | tags                           | N1     | N4     |
      | N4         | N3    | 2026-03-30 | agression verbale du personnel | N3     | N3     |
      | N4         | N3    | 2026-03-31 | agression verbale du personnel | N3     | N4     |
      | N3         | N3    | 2026-03-17 | tags                           | N1     | N3     |
      | N3         | N3    | 2026-03-17 | occupation de toiture          | N2     | N3     |
      | N3         | N1    | 2026-03-17 | service impossible             | N4     | N4     |
      | N3         | N1    | 2026-03-17 | agression verbale du personnel | N3     | N3     |
      | N3         | N1    | 2026-03-17 | occupation de toiture          | N2     | N2     |
      | N3         | N2    | 2026-03-17 | tags                           | N1     | N2     |
      | N3         | N1    | 2026-03-17 | tags                           | N1     | N1     |
      | N3         | N1    | 2026-03-30 | tags                           | N1     | N1     |
      | N3         | N1    | 2026-03-31 | tags                           | N1     | N3     |
      | N2         | N2    | 2026-03-17 | tags                           | N1     | N2     |
      | N2         | N1    | 2026-03-17 | occupation de toiture          | N2     | N2     |
      | N2         | N1    | 2026-03-17 | agression verbale du personnel | N3     | N3     |
      | N2         | N1    | 2026-03-17 | service impossible             | N4     | N4     |
      | N2         | N1    | 2026-03-17 | tags                           | N1     | N1     |
      | N2         | N1    | 2026-03-30 | tags                           | N1     | N1     |
      | N2         | N1    | 2026-03-31 | tags                           | N1     | N2     |
      | N1         | N1    | 2026-03-17 | tags                           | N1     | N1     |
      | N1         | N1    | 2026-03-31 | tags                           | N1     | N1     |
      | N1         | N2    | 2026-03-17 | tags                           | N1     | N1     |
      | N1         | N1    | 2026-03-17 | occupation de toiture          | N2     | N2     |
      | N1         | N1    | 2026-03-17 | agression verbale du personnel | N3     | N3     |
      | N1         | N1    | 2026-03-17 | service impossible             | N4     | N4     |
      | N1         | N1    | 2026-03-31 | occupation de toiture          | N2     | N2     |

  Plan du scénario: à chaque niveau retenu, ses moyens
    Source : dossier des conventions, § 5.2, niveaux N1 à N4 (le niveau ne règle que des moyens).

    Soit le site « tilleuls » revu le 2026-06-10 par « comité de sûreté » : observé « <niveau> », retenu « <niveau> »
    Quand on classe les sites
    Alors le site « tilleuls » est retenu « <niveau> »
    Et les moyens proposés pour le site « tilleuls » sont « <moyens> »

    Exemples:
      | niveau | moyens                    |
      | N1     | gestion courante          |
      | N2     | présence et médiation     |
      | N3     | plan avec les partenaires |
      | N4     | cellule de crise          |
