# language: fr
Fonctionnalité: La revue des conventions, clause par clause
  Chaque scénario dit un registre de preuves et le verdict d'une clause. Les textes sont ceux du dossier des conventions.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »

  @limite
  Scénario: le correspondant désigné tient la clause de Seine-et-Marne
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « respectée »
    Et ce que doit le bailleur selon « D77-01 » repose sur « ref-1 »
    Et ce que doit le bailleur selon « D77-01 » est jugé par la règle « devoir-tenu »

  Scénario: un référent qui est parti ne prouve plus rien, et le compte rendu interdit d'en faire un manquement
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « référents » :
      | ligne | date d'effet | jusqu'au   | organisme | fonction        |
      | ref-1 | 2024-01-15   | 2026-03-30 | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « à apprécier »
    Et ce que doit le bailleur selon « D77-01 » est jugé par la règle « devoir-sans-texte »

  Scénario: la clause lue dans la convention elle-même se juge jusqu'au bout
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et la clause « D77-01 » a été lue dans son texte
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « non respectée »

  Scénario: la clause lue y est moins forte que le compte rendu ne le disait
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.4, force inconnue.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et la clause « D77-01 » a été lue dans son texte, comme « recommandation »
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « sans objet »

  Scénario: la même clause se juge à part pour celui à qui le bailleur la doit
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), préfet et parquets signataires.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « respectée »
    Et ce que doit un partenaire selon « D77-01 » est « à apprécier »

  Scénario: rien n'atteste que le registre est complet, l'absence de preuve reste une question
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « à apprécier »
    Et ce que doit le bailleur selon « D77-01 » laisse la question « preuve au registre »

  Scénario: personne n'a dit si le bailleur a rejoint la convention
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 1), signée par l'union des bailleurs.
    Soit au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « à apprécier »
    Et ce que doit le bailleur selon « D77-01 » laisse la question « texte applicable »

  Scénario: un bailleur qui n'a pas rejoint le texte n'en doit rien
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 1).
    Soit le registre est attesté complet jusqu'au 2026-03-31 pour « adhésions »
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « sans objet »

  Scénario: la convention d'un autre département est sans objet
    Source : convention de Seine-Saint-Denis de juillet 2020 (compte rendu de presse) ; dossier des conventions, § 1.1, ligne 24.
    Soit le bailleur est lié par le texte « d93-2020 » depuis le 2021-01-01
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D93-03 » est « sans objet »
    Et ce que doit le bailleur selon « D93-03 » est jugé par la règle « texte-non-applicable »

  Scénario: après le 29 mars 2022, la convention nationale n'est ni en vigueur ni finie
    Source : convention nationale du 29 mars 2019 (S000, l. 8), trois ans renouvelables ; dossier des conventions, § 1.2 e.
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « NAT2019-06 » est « à apprécier »
    Et ce que doit le bailleur selon « NAT2019-06 » laisse la question « texte applicable »

  @limite
  Plan du Scénario: le 29 mars 2022, dernier jour, la convention nationale liait encore, et le lendemain nul ne sait
    Source : convention nationale du 29 mars 2019 (S000, l. 8), trois ans renouvelables.
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2020-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2022-03-01 au <fin>
    Alors ce que doit le bailleur selon « NAT2019-06 » est « <verdict> »

    Exemples:
      | fin        | verdict     |
      | 2022-03-29 | respectée   |
      | 2022-03-30 | à apprécier |

  Scénario: l'annonce de 2018 n'engage personne
    Source : communiqué USH du 8 février 2018 (S001, l. 23) ; dossier des conventions, § 2.2, convention à venir.
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « PSQ2018-05 » est « sans objet »
    Et ce que doit le bailleur selon « PSQ2018-05 » est jugé par la règle « texte-non-applicable »

  Scénario: les locaux demandés et refusés pour un motif tiennent l'engagement de l'accord-cadre
    Source : accord-cadre du 21 mars 2000 (circulaire 2000-32, S002, l. 28), convention d'intervention et locaux.
    Soit le bailleur est lié par le texte « nat-2000 » depuis le 2000-03-21
    Et au registre, dans « locaux » :
      | ligne | date d'effet | demandé par     | refusé le  | motif du refus     |
      | loc-1 | 2025-10-06   | police nationale | 2025-10-20 | aucun local vacant |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « NAT2000-12 » repose sur « loc-1 »
    Et ce que doit le bailleur selon « NAT2000-12 » est « respectée »

  Scénario: la recommandation du réseau de mai 2020 n'est pas un manquement
    Source : réunion du réseau Île-de-France du 18 mai 2020 (S004, l. 27), formation des équipes ; dossier des conventions, § 2.5.
    Soit le bailleur est lié par le texte « ffsu-2020 » depuis le 2020-05-18
    Et le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « FFSU2020-13 » est « sans objet »
    Et ce que doit le bailleur selon « FFSU2020-13 » est jugé par la règle « recommandation-non-suivie »

  @limite
  Plan du Scénario: la réponse à l'injonction se compte en quinze jours, dernier jour compris
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025).
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses  | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b  | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre             |
      | inj-1 | 2026-03-02   | injonction reçue |
    Et au registre, dans « preuves » :
      | ligne | date d'effet | genre   | par      | répond à | clauses |
      | rep-1 | <réponse>    | réponse | bailleur | inj-1    | LEG-11b |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-11b » est « <verdict> »
    Et ce que doit le bailleur selon « LEG-11b » échoit le 2026-03-17

    Exemples:
      | réponse    | verdict             |
      | 2026-03-17 | respectée           |
      | 2026-03-18 | respectée en retard |

  Scénario: l'injonction restée sans réponse n'est pas respectée
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025).
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses  | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b  | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre             |
      | inj-1 | 2026-03-02   | injonction reçue |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-11b » est « non respectée »

  Scénario: le bailleur que la clause ne vise pas n'en doit rien, même sans réponse
    Source : CCH, art. L. 442-4-3 (organismes d'habitations à loyer modéré) ; loi du 6 juillet 1989, art. 9-2, pour les autres bailleurs.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses  | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b  | non     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre             |
      | inj-1 | 2026-03-02   | injonction reçue |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-11b » est « sans objet »
    Et ce que doit le bailleur selon « LEG-11b » est jugé par la règle « condition-non-remplie »

  Scénario: sans savoir si le bailleur est un organisme HLM, le délai de l'injonction s'apprécie
    Source : CCH, art. L. 442-4-3 ; loi du 6 juillet 1989, art. 9-2, pour les autres bailleurs.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre             |
      | inj-1 | 2026-03-02   | injonction reçue |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-11b » est « à apprécier »
    Et ce que doit le bailleur selon « LEG-11b » laisse la question « condition remplie »

  Scénario: l'accès des forces de l'ordre est dû même sans convention
    Source : CSI, art. L. 272-1, depuis le 27 novembre 2021.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-01 » est « non respectée »

  Scénario: les badges remis prouvent l'accès
    Source : CSI, art. L. 272-1, depuis le 27 novembre 2021.
    Soit au registre, dans « accès » :
      | ligne | date d'effet | moyen        | remis à          |
      | acc-1 | 2023-02-01   | badge Vigik  | police nationale |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « LEG-01 » est « respectée »

  Scénario: la permission donnée au maire ne peut pas être enfreinte
    Source : CSI, art. L. 132-7, rappel à l'ordre.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « signalements » :
      | ligne | date d'effet | par un prestataire |
      | s-1   | 2026-01-12   | non                |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit un partenaire selon « LEG-10a » est « sans objet »
    Et ce que doit un partenaire selon « LEG-10a » est jugé par la règle « simple-faculte »

  Scénario: le retour sur plainte est dû par le partenaire, et seule la plainte le fait naître
    Source : convention nationale du 29 mars 2019 (S000, l. 22) ; dossier des conventions, § 2.3.
    Soit un registre de bailleur tenu jusqu'au 2022-03-29
    Et le territoire « 77 » du département « 77 »
    Et le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et au registre, dans « plaintes » :
      | ligne | date d'effet | par un agent | retour le  |
      | pl-1  | 2021-10-04   | oui          | 2021-11-08 |
    Quand on revoit les conventions du 2021-04-01 au 2022-03-29
    Alors ce que doit un partenaire selon « NAT2019-22 » est « respectée »
    Et ce que doit un partenaire selon « NAT2019-22 » repose sur « pl-1 »

  Scénario: aucune plainte au registre complet, le retour sur plainte est sans objet
    Source : convention nationale du 29 mars 2019 (S000, l. 22).
    Soit un registre de bailleur tenu jusqu'au 2022-03-29
    Et le territoire « 77 » du département « 77 »
    Et le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et le registre est attesté complet jusqu'au 2022-03-29
    Quand on revoit les conventions du 2021-04-01 au 2022-03-29
    Alors ce que doit un partenaire selon « NAT2019-22 » est « sans objet »
    Et ce que doit un partenaire selon « NAT2019-22 » est jugé par la règle « devoir-non-ne »

  Scénario: un texte connu par la presse seule ne se dit jamais non respecté
    Source : convention du Val-de-Marne de 2012 (presse de septembre 2012) ; dossier des conventions, § 2.8.
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 94 » du département « 94 »
    Et le bailleur est lié par le texte « d94-2012 » depuis le 2013-01-01
    Et le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D94-01 » est « à apprécier »

  Scénario: un relecteur ne dit pas « non respectée » d'une clause que personne n'a lue
    Source : convention départementale 77 du 5 mai 2021 (S003) ; dossier des conventions, § 0.1.
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le juriste juge « D77-01 » « non respectée » :
      | territoire | 77                                 |
      | du         | 2026-01-05                         |
      | au         | 2026-12-31                         |
      | motif      | aucun correspondant n'a été trouvé |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « à apprécier »
    Et la revue refuse de juger « D77-01 » « non respectée »

  Scénario: la dérogation motivée tient jusqu'à son terme
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4).
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et le juriste juge « D77-01 » « respectée » :
      | territoire | 77                                        |
      | du         | 2026-01-05                                |
      | au         | 2026-03-31                                |
      | motif      | la préfecture tient la liste à notre place |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-01 » est « respectée »

  Scénario: l'engagement de moyens sans preuve s'apprécie, il n'est pas tenu pour violé
    Source : convention départementale 77 du 5 mai 2021 (S003) ; dossier des conventions, § 0.4 (force des clauses).
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-07 » est « à apprécier »
    Et ce que doit le bailleur selon « D77-07 » est jugé par la règle « moyens-sans-preuve »

  Scénario: la charte interdit le secret en groupe, un manquement relevé s'apprécie tant que le texte n'est pas lu
    Source : charte type de 2010 et de juillet 2014 (SG-CIPD) ; dossier des conventions, § 2.20 ; CSI, art. L. 132-5.
    Soit le bailleur est lié par le texte « charte-clspd » depuis le 2015-01-01
    Et au registre, dans « manquements » :
      | ligne | date d'effet | clauses    | relevé par |
      | m-1   | 2026-02-03   | CHARTE-04  | juriste    |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit un partenaire selon « CHARTE-04 » est « à apprécier »

  Scénario: un nom dit en plénière, relevé au registre, s'apprécie tant que la charte n'est pas lue
    Source : charte type de 2010 et de juillet 2014 (SG-CIPD) ; dossier des conventions, § 0.1 et § 2.20 ; CSI, art. L. 132-5.
    Soit le bailleur est lié par le texte « charte-clspd » depuis le 2015-01-01
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre         |
      | reu-1 | 2026-02-03   | réunion tenue |
    Et au registre, dans « manquements » :
      | ligne | date d'effet | clauses   | relevé par |
      | m-1   | 2026-02-03   | CHARTE-04 | juriste    |
    Et le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit un partenaire selon « CHARTE-04 » est « à apprécier »
    Et ce que doit un partenaire selon « CHARTE-04 » est jugé par la règle « manquement-sans-texte »

  Plan du Scénario: l'interdiction se tient si le registre, attesté, ne porte aucun manquement
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1 (une absence ne prouve rien si personne n'atteste).
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre                    |
      | sit-1 | 2026-01-12   | situation d'une personne |
    Et le registre est attesté complet jusqu'au <attesté> pour « manquements »
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors ce que doit le bailleur selon « D77-06 » est « <verdict> »

    Exemples:
      | attesté    | verdict     |
      | 2026-03-31 | respectée   |
      | 2025-12-31 | à apprécier |
