# language: fr
Fonctionnalité: Le rapport de la revue
  Le rapport montre ce que chacun doit à l'autre, pourquoi, sur quelles preuves, et ce qui a changé depuis la dernière revue.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05

  Scénario: les deux côtés se lisent à part, avec leurs preuves
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors le rapport de la revue dit « Ce que le bailleur doit »
    Et le rapport de la revue dit « Ce qui est dû au bailleur »
    Et le rapport de la revue dit « ref-1 (référents, 15 janvier 2024 »

  Scénario: une échéance se montre avec son calcul
    Source : CCH, art. L. 442-4-3 (loi n° 2025-532 du 13 juin 2025), quinze jours.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « conditions » :
      | ligne | date d'effet | clauses | remplie | dite par |
      | c-1   | 2025-06-15   | LEG-11b | oui     | juriste  |
    Et au registre, dans « événements » :
      | ligne | date d'effet | genre            |
      | inj-1 | 2026-03-02   | injonction reçue |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors le rapport de la revue dit « Point de départ : événement le 2 mars 2026 (jour exclu). »
    Et le rapport de la revue dit « Échéance : mardi 17 mars 2026 inclus. »

  Scénario: la dérogation d'un relecteur se montre avec son motif et son terme
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et le juriste juge « D77-01 » « respectée » :
      | territoire | 77                                         |
      | du         | 2026-01-05                                 |
      | au         | 2026-06-30                                 |
      | motif      | la préfecture tient la liste à notre place |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors le rapport de la revue dit « Verdict d'un relecteur (juriste), du 5 janvier 2026 au 30 juin 2026 : la préfecture tient la liste à notre place »
    Et le rapport de la revue dit « Les règles concluaient : à apprécier. »

  Scénario: la dérogation refusée se montre en tête
    Source : dossier des conventions, § 0.1, clause connue par un compte rendu.
    Soit le juriste juge « D77-01 » « non respectée » :
      | territoire | 77                                 |
      | du         | 2026-01-05                         |
      | au         | 2026-12-31                         |
      | motif      | aucun correspondant n'a été trouvé |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors le rapport de la revue dit « est refusé, la clause n'est connue que par un compte rendu »

  Scénario: une question se lit une fois, avec qui peut y répondre
    Source : dossier des conventions, § 0.1, absence de preuve.
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors le rapport de la revue dit « Une pièce prouve-t-elle que ce devoir a été tenu ? Peut répondre : référent sûreté. »

  Scénario: une preuve nouvelle change le verdict, et le rapport dit laquelle
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et la revue du 2025-04-01 au 2026-03-31 a été gardée
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction        |
      | ref-1 | 2024-01-15   | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors depuis la revue gardée, ce que doit le bailleur selon « D77-01 » passe de « à apprécier » à « respectée »
    Et depuis la revue gardée, ce que doit le bailleur selon « D77-01 » change par « règle, preuve »
    Et le rapport de la revue dit « preuve : rien → ref-1 »

  Scénario: la clause enfin lue change le verdict sans preuve nouvelle
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et la revue du 2025-04-01 au 2026-03-31 a été gardée
    Et la clause « D77-01 » a été lue dans son texte
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors depuis la revue gardée, ce que doit un partenaire selon « D77-01 » passe de « à apprécier » à « non respectée »
    Et depuis la revue gardée, ce que doit un partenaire selon « D77-01 » change par « règle »

  Scénario: rien n'a changé, et le rapport le dit
    Source : dossier des conventions, § 0.1.
    Soit la revue du 2025-04-01 au 2026-03-31 a été gardée
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors depuis la revue gardée, ce que doit le bailleur selon « D77-01 » change par « rien »
    Et le rapport de la revue dit « Aucun verdict n'a changé. »
