# language: fr
Fonctionnalité: Les courriers aux partenaires des conventions
  Une lettre à un partenaire ne dit que ce que la revue a conclu ; ce qui n'est connu que par un compte rendu se demande.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le bailleur écrit à ses partenaires depuis son siège

  Scénario: le correspondant du parquet que seul un compte rendu prévoit se demande, il ne se réclame pas
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés ; dossier des conventions, § 0.1.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « rappel_partenaire »
    Alors le courrier au partenaire dit « Nous ne savons pas où en est ce qui suit »
    Et le courrier au partenaire dit « Désigner des correspondants dédiés et identifiés »
    Et le courrier au partenaire dit « selon le compte rendu dont nous disposons »
    Et le courrier au partenaire ne dit pas « ne porte pas trace »
    Et le courrier au partenaire ne dit pas « non respectée »

  Scénario: la clause lue dans la convention se rappelle avec son article, sans un mot de reproche
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 0.1.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et la clause « D77-01 » a été lue dans son texte
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « rappel_partenaire »
    Alors le courrier au partenaire dit « ne porte pas trace de ce qui suit »
    Et le courrier au partenaire ne dit pas « non respectée »
    Et le courrier au partenaire repose sur les clauses « D77-01 »

  Scénario: un registre que personne n'atteste complet ne réclame rien à un partenaire
    Source : dossier des conventions, § 0.1, absence de preuve.
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « rappel_partenaire »
    Alors le courrier au partenaire est refusé : il manque « que la revue dise échu ou à vérifier avec lui »

  Scénario: le référent désigné par le parquet n'est plus demandé
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Et au registre, dans « référents » :
      | ligne | date d'effet | organisme | fonction           |
      | ref-p | 2024-01-15   | procureur | magistrat référent |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « rappel_partenaire »
    Alors le courrier au partenaire est refusé : il manque « que la revue dise échu ou à vérifier avec lui »

  Scénario: la désignation dit une fonction et ses dates, jamais un nom
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit au registre, dans « référents » :
      | ligne | date d'effet | jusqu'au   | organisme | fonction        |
      | ref-1 | 2024-01-15   | 2026-12-31 | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « designation_referents »
    Alors le courrier au partenaire dit « Titulaire : référent sûreté, depuis le 15 janvier 2024, jusqu'au 31 décembre 2026. »
    Et le courrier au partenaire dit « n'ouvre par elle-même aucun droit de communiquer une donnée nominative »

  @limite
  Plan du Scénario: le référent se désigne encore son dernier jour, plus le lendemain
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 4), correspondants dédiés.
    Soit au registre, dans « référents » :
      | ligne | date d'effet | jusqu'au | organisme | fonction        |
      | ref-1 | 2024-01-15   | <fin>    | bailleur  | référent sûreté |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « procureur » le courrier « designation_referents »
    Alors <suite>

    Exemples:
      | fin        | suite                                                                                              |
      | 2026-03-31 | le courrier au partenaire dit « Titulaire : référent sûreté »                                      |
      | 2026-03-30 | le courrier au partenaire est refusé : il manque « un référent du bailleur en fonction »           |

  Scénario: le comité regarde ce que chacun doit
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 3 et 4) ; dossier des conventions, § 2.4.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « préfet » le courrier « demande_comite »
    Alors le courrier au partenaire dit « à la charge de : bailleur »
    Et le courrier au partenaire dit « à la charge de : procureur »
    Et le courrier au partenaire dit « proposé pour être vérifié, non reproché »

  Scénario: un organisme étranger à la convention n'est pas appelé au comité
    Source : convention départementale 77 du 5 mai 2021 (S003, l. 1), signataires.
    Soit le registre est attesté complet jusqu'au 2026-03-31
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « greffe » le courrier « demande_comite »
    Alors le courrier au partenaire est refusé : il manque « un texte applicable dans ce territoire »

  Scénario: une convention dont la fin n'est pas connue se confirme, elle ne se dénonce pas
    Source : convention départementale 77 du 5 mai 2021 (S003), durée non dite ; dossier des conventions, § 2.4.
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « préfet » le courrier « denonciation_convention » à propos du texte « d77-2021 »
    Alors le courrier au partenaire est refusé : il manque « demander d'abord la confirmation du texte »

  Scénario: la confirmation dit ce que le bailleur sait du texte et demande le reste
    Source : convention départementale 77 du 5 mai 2021 (S003), durée non dite ; dossier des conventions, § 2.4.
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « préfet » le courrier « confirmation_convention » à propos du texte « d77-2021 »
    Alors le courrier au partenaire dit « en vigueur depuis le 5 mai 2021, fin non connue de nous, renouvellement : inconnu »

  Plan du Scénario: la convention du Rhône de 2009, remplacée en 2020, ne se dit finie que si quelqu'un l'a lue
    Source : convention du Rhône de 2009, remplacée le 29 septembre 2020 ; dossier des conventions, § 2.15.
    Soit un registre de bailleur tenu jusqu'au <jour>
    Et le territoire « 69 » du département « 69 »
    Et le bailleur est lié par le texte « rho-2009 » depuis le 2010-01-01
    Et le bailleur écrit à ses partenaires depuis son siège
    Et la clause « <lue> » a été lue dans son texte
    Quand on revoit les conventions du 2020-01-01 au <jour>
    Et on écrit à « préfet » le courrier « denonciation_convention » à propos du texte « rho-2009 »
    Alors <suite>

    Exemples:
      | jour       | lue        | suite                                                                                             |
      | 2022-01-31 | RHO2009-01 | le courrier au partenaire dit « a pris fin le 28 septembre 2020 »                                 |
      | 2022-01-31 | LEG-01     | le courrier au partenaire est refusé : il manque « la lecture du texte lui-même »                 |

  Scénario: le rapport annuel tait les petits nombres et rappelle ce que leur baisse peut cacher
    Source : dossier des conventions, § 6, indicateurs (petits effectifs, baisse des plaintes).
    Soit au registre, dans « plaintes » :
      | ligne | date d'effet | par un agent | retour le  |
      | pl-1  | 2025-10-04   | oui          | 2025-11-08 |
      | pl-2  | 2025-11-04   | oui          |            |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Et on écrit à « préfet » le courrier « rapport_annuel »
    Alors le courrier au partenaire dit « Plaintes déposées par le bailleur ou son personnel : moins de cinq. »
    Et le courrier au partenaire dit « la peur ou la lassitude les font taire aussi »
