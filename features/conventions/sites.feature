# language: fr
Fonctionnalité: Les sites, leur niveau et leur diagnostic
  Le niveau d'un site règle des moyens. Les critères sont provisoires et ne sont pas ceux de l'AORIF, qui ne sont pas publics. Les
  nombres décrivent des lieux : les petits sont masqués, et rien n'y désigne personne.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-06-30
    Et le territoire « 77 » du département « 77 »
    Et le site « tilleuls » du territoire « 77 », commune « 77288 », de 100 logements et 4 halls suivis
    Et le registre est attesté complet jusqu'au 2026-06-30
    Et aucun prestataire n'a refusé d'intervenir sur le site « tilleuls » du 2025-12-01 au 2026-06-30

  Scénario: des faits isolés et légers laissent un site tranquille
    Source : dossier des conventions, § 5.2, niveau N1 ; AORIF, cahier no 9 (mars 2021), la plupart des sites sont tranquilles.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène       |
      | 2026-06-01 | tags            |
      | 2026-05-02 | dépôts sauvages |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « N1 »
    Et les moyens proposés pour le site « tilleuls » sont « gestion courante »

  @limite
  Plan du scénario: trois faits de même nature en trois mois font des incivilités répétées
    Source : dossier des conventions, § 5.2, niveau N2.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène       |
      | 2026-06-20 | dépôts sauvages |
      | 2026-05-10 | dépôts sauvages |
      | <premier>  | dépôts sauvages |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « <niveau> »

    Exemples:
      | premier    | niveau |
      | 2026-03-21 | N2     |
      | 2026-03-20 | N1     |

  Scénario: un hall occupé deux mois de suite, constaté aussi par la police, est une tension installée
    Source : dossier des conventions, § 5.2, niveau N3 et règle b, deux sources.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène                | gravité | confirmé par     |
      | 2026-05-20 | occupation abusive de hall | 3     | police nationale |
      | 2026-06-03 | occupation abusive de hall | 3     |                  |
    Quand on classe les sites
    Alors le site « tilleuls » est retenu « N3 »
    Et les moyens proposés pour le site « tilleuls » sont « plan avec les partenaires »

  Scénario: le constat du bailleur seul ne suffit pas, et la question est posée
    Source : dossier des conventions, § 5.2, règle b, deux sources pour N3 et N4.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène                | gravité |
      | 2026-05-20 | occupation abusive de hall | 3     |
      | 2026-06-03 | occupation abusive de hall | 3     |
    Quand on classe les sites
    Alors le site « tilleuls » est observé « à apprécier »
    Et le site « tilleuls » laisse la question « situation confirmée »

  Scénario: la revue du jour sans partenaire laisse le niveau N2 et demande la confirmation
    Source : dossier des conventions, § 5.2, règle b.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène         | gravité |
      | 2026-06-10 | service impossible | 4      |
    Et le site « tilleuls » revu le 2026-06-30 par « comité de sûreté » : observé « N2 », retenu « N2 »
    Quand on classe les sites
    Alors le site « tilleuls » est observé « N2 »
    Et la confirmation d'un partenaire est à demander pour le site « tilleuls »

  Scénario: un prestataire dont personne ne dit s'il a refusé laisse le niveau ouvert
    Source : dossier des conventions, § 0.1, une absence au compte rendu ne prouve rien ; § 5.2, niveau N4.
    Soit le site « moulin » du territoire « 77 », commune « 77288 », de 60 logements et 2 halls suivis
    Quand on classe les sites
    Alors le site « moulin » est observé « à apprécier »
    Et le site « moulin » laisse la question « intervention refusée »

  @limite
  Plan du scénario: un site ne baisse qu'après deux revues successives au-dessous de son niveau
    Source : dossier des conventions, § 5.2, règle c.
    Soit le site « tilleuls » revu le 2025-12-16 par « comité de sûreté » : observé « N3 », retenu « N3 »
    Et le site « tilleuls » revu le <revue> par « comité de sûreté » : observé « <observé> », retenu « N3 »
    Quand on classe les sites
    Alors le site « tilleuls » est observé « N1 »
    Et le site « tilleuls » est retenu « <retenu> »

    Exemples:
      | revue      | observé | retenu |
      | 2026-03-17 | N3      | N3     |
      | 2026-03-17 | N1      | N1     |
      | 2026-03-30 | N2      | N2     |
      | 2026-03-31 | N2      | N3     |

  Scénario: la date et la fonction de qui reclasse sont gardées
    Source : dossier des conventions, § 5.2, règle d.
    Soit le site « tilleuls » revu le 2026-03-17 par « comité de sûreté » : observé « N2 », retenu « N2 »
    Quand on classe les sites
    Alors le site « tilleuls » garde la trace de « comité de sûreté » au 2026-03-17

  Scénario: une situation à protéger ne classe pas un site et n'est pas comptée
    Source : dossier des conventions, § 4, famille L, jamais traitée comme une sanction.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène           | gravité | récurrence | fois |
      | 2026-06-10 | situation à protéger | 5      | répété     | 6    |
    Quand on classe les sites
    Et on compte les faits du 2025-07-01 au 2026-06-30
    Alors le site « tilleuls » est observé « N1 »
    Et les faits de « tilleuls » sont 0

  @limite
  Plan du scénario: un petit nombre de faits est masqué
    Source : dossier des conventions, § 6 ; CNIL, pas de donnée qui désigne une personne dans une statistique.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène | fois    |
      | 2026-06-10 | tags      | <fiches> |
    Quand on compte les faits du 2025-07-01 au 2026-06-30
    Alors les faits de « tilleuls » sont <faits>
    Et l'indicateur « IND01 » de « tilleuls » vaut « <taux> »

    Exemples:
      | fiches | faits   | taux                                   |
      | 4      | masqués | masqué                                 |
      | 5      | 5       | 50 pour 1 000 logements sur la période |

  Scénario: le total de la commune ne rend pas le petit nombre d'un site
    Source : dossier des conventions, § 6 ; CNIL, secret des petits nombres par recoupement.
    Soit le site « moulin » du territoire « 77 », commune « 77288 », de 60 logements et 2 halls suivis
    Et des fiches de signalement du site « tilleuls » :
      | jour       | phénomène | fois |
      | 2026-06-10 | tags      | 9    |
    Et des fiches de signalement du site « moulin » :
      | jour       | phénomène | fois |
      | 2026-06-10 | tags      | 2    |
    Quand on compte les faits du 2025-07-01 au 2026-06-30
    Alors les faits de « 77288 » sont 11
    Et les faits de « moulin » sont masqués
    Et les faits de « tilleuls » sont masqués

  Scénario: ce qui manque est dit, et n'est pas compté pour zéro
    Source : dossier des conventions, § 0.1 et § 6, IND16.
    Quand on compte les faits du 2025-07-01 au 2026-06-30
    Alors l'indicateur « IND16 » de « tilleuls » vaut « il manque logements vacants »

  Scénario: les halls occupés se rapportent aux halls suivis
    Source : dossier des conventions, § 6, IND02 ; question écrite 94171 (2010), office public du 93, dossier des conventions § 5.1.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène                | gravité | hall |
      | 2026-06-10 | occupation abusive de hall | 3     | A    |
      | 2026-06-11 | occupation abusive de hall | 3     | A    |
    Quand on compte les faits du 2025-07-01 au 2026-06-30
    Alors l'indicateur « IND02 » de « tilleuls » vaut « 25 % »

  Scénario: l'envoi à la commune ne porte ni fonction, ni ligne du registre, ni niveau de site
    Source : dossier des conventions, § 0.6, catégorie IC12, et § 5.2, règle e ; revue juridique, ligne 13, lettre au maire au niveau du site.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène | fois |
      | 2026-06-10 | tags      | 7    |
    Et le site « tilleuls » revu le 2026-03-17 par « comité de sûreté » : observé « N2 », retenu « N2 »
    Quand on compte les faits du 2025-07-01 au 2026-06-30
    Alors l'envoi à la commune « 77288 » porte « atteintes aux biens » et jamais « gardien, fiche-1, N2, comité de sûreté »

  Plan du scénario: une fiche dit toujours ce qui se coche
    Source : dossier des conventions, § 8.2 ; CNIL (janvier 2020), des cases plutôt qu'un récit.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène |
      | 2026-06-10 | tags      |
    Quand on ôte « <case> » de la première fiche du site « tilleuls »
    Alors la fiche est refusée sur « <case> »

    Exemples:
      | case                |
      | phénomène           |
      | gravité             |
      | récurrence          |
      | qualité de l'auteur |
      | à effacer le        |

  Scénario: une case facultative ôtée laisse la fiche reçue
    Source : dossier des conventions, § 8.2, champs non obligatoires.
    Soit des fiches de signalement du site « tilleuls » :
      | jour       | phénomène | tranche horaire |
      | 2026-06-10 | tags      | 22 h - 6 h      |
    Quand on ôte « tranche horaire » de la première fiche du site « tilleuls »
    Alors la fiche est reçue
