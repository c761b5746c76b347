# language: fr
Fonctionnalité: Les périodes exceptionnelles
  Des mesures qui ne valent que pour un temps et un lieu, revues après coup. Les dates du premier confinement sont de mémoire.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2020-12-31
    Et le territoire « 94 » du département « 94 »

  @limite
  Plan du Scénario: les mesures du confinement ne valent que pendant le confinement
    Source : réseau Île-de-France du 18 mai 2020 (S004, l. 33 et 34), note de l'AORIF ; dossier des conventions, § 2.5.
    Quand on regarde les territoires le <jour>
    Alors le texte « confinement-2020 » <effet>

    Exemples:
      | jour       | effet                                                             |
      | 2020-03-16 | ne lie pas les parties : « n'est en vigueur que depuis le 17 mars 2020 » |
      | 2020-03-17 | lie les parties                                                   |
      | 2020-05-10 | lie les parties                                                   |
      | 2020-05-11 | ne lie pas les parties : « a pris fin le 10 mai 2020 »            |

  @limite
  Plan du Scénario: l'affichage se revoit après coup, sur les jours de la période
    Source : réseau Île-de-France du 18 mai 2020 (S004, l. 33), affiches sur les violences intrafamiliales ; dossier des conventions, § 2.5.
    Soit le registre est attesté complet jusqu'au 2020-12-31
    Et au registre, dans « preuves » :
      | ligne | date d'effet | genre     | par      | clauses     |
      | aff-1 | <jour>       | affichage | bailleur | CONF2020-02 |
    Quand on revoit les conventions du 2020-01-01 au 2020-12-31
    Alors ce que doit le bailleur selon « CONF2020-02 » est « <verdict> »
    Et ce que doit le bailleur selon « CONF2020-02 » est jugé par la règle « <règle> »

    Exemples:
      | jour       | verdict    | règle                     |
      | 2020-03-16 | sans objet | recommandation-non-suivie |
      | 2020-03-17 | respectée  | devoir-tenu               |
      | 2020-05-10 | respectée  | devoir-tenu               |
      | 2020-05-11 | sans objet | recommandation-non-suivie |

  Scénario: rien n'atteste ce qui fut fait, la question reste posée
    Source : réseau Île-de-France du 18 mai 2020 (S004, l. 34), contact gardé avec les personnes âgées isolées ; dossier des conventions, § 2.5.
    Quand on revoit les conventions du 2020-03-17 au 2020-05-10
    Alors ce que doit le bailleur selon « CONF2020-05 » est « à apprécier »
    Et ce que doit le bailleur selon « CONF2020-05 » laisse la question « preuve au registre »

  Scénario: hors de la période, rien n'est demandé
    Source : réseau Île-de-France du 18 mai 2020 (S004, l. 33), veille sur les toits ; dossier des conventions, § 2.5.
    Quand on revoit les conventions du 2020-06-01 au 2020-12-31
    Alors ce que doit le bailleur selon « CONF2020-03 » est « sans objet »
    Et ce que doit le bailleur selon « CONF2020-03 » est jugé par la règle « texte-non-applicable »
