# language: fr
Fonctionnalité: Un bailleur présent en plusieurs lieux
  Une vue par territoire, ce qui diffère de l'un à l'autre, et un repli prudent là où aucun texte n'est détenu.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31

  Scénario: la Seine-et-Marne et le Val-d'Oise ne demandent pas la même chose
    Source : convention 77 du 5 mai 2021 (S003, l. 4) ; convention du Val-d'Oise de mai 2018 (vonews.fr) ; dossier des conventions, § 9.2.
    Soit le territoire « 77 » du département « 77 »
    Et le territoire « 95 » du département « 95 »
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Et le bailleur est lié par le texte « d95-2018 » depuis le 2018-06-01
    Quand on regarde les territoires le 2026-03-31
    Alors sur l'objet « référents », « 77 » a en propre « D77-01 »
    Et sur l'objet « référents », « 95 » a en propre « D95-01 »
    Et sur l'objet « signalements », « 95 » a en propre « D95-06 »
    Et sur l'objet « signalements », « 77 » a en propre « aucune »

  Scénario: la convention d'un territoire dont l'adhésion n'est pas dite reste au conditionnel dans la comparaison
    Source : convention 77 du 5 mai 2021 (S003, l. 4) ; convention de Seine-Saint-Denis de juillet 2020 ; dossier des conventions, § 9.2.
    Soit le territoire « 77 » du département « 77 »
    Et le territoire « 93 » du département « 93 »
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Quand on regarde les territoires le 2026-03-31
    Alors sur l'objet « référents », « 77 » a en propre « D77-01 »
    Et sur l'objet « référents », « 93 » a en propre « aucune »
    Et sur l'objet « référents », « 93 » aurait en propre « D93-02, NAT2019-06 »

  Scénario: trois parquets en Seine-et-Marne, le référent se cherche par commune
    Source : convention 77 du 5 mai 2021 (S003, l. 4), procureures de Meaux, Melun et Fontainebleau ; dossier des conventions, § 9.2.
    Soit le territoire « 77 » du département « 77 »
    Quand on regarde les territoires le 2026-03-31
    Alors le référent du parquet reste à chercher parmi « Meaux, Melun, Fontainebleau »

  Scénario: le ressort déclaré dit le parquet
    Source : convention 77 du 5 mai 2021 (S003, l. 4) ; dossier des conventions, § 9.2.
    Soit le territoire « nord » du département « 77 », ressort « Meaux »
    Quand on regarde les territoires le 2026-03-31
    Alors le référent du parquet se cherche à « Meaux »

  Scénario: un seul parquet dans le Val-d'Oise
    Source : convention du Val-d'Oise de mai 2018, procureur de Pontoise ; dossier des conventions, § 9.2.
    Soit le territoire « 95 » du département « 95 »
    Quand on regarde les territoires le 2026-03-31
    Alors le référent du parquet se cherche à « Pontoise »

  Scénario: un ressort que personne n'a dit laisse la convention ouverte
    Source : convention du 20 septembre 2024 du ressort de Nantes (ush-pl.org) ; dossier des conventions, § 2.13.
    Soit le territoire « 44 » du département « 44 »
    Et le bailleur est lié par le texte « d44-2024 » depuis le 2024-09-20
    Quand on regarde les territoires le 2026-03-31
    Alors le texte « d44-2024 » lie peut-être les parties : « le ressort judiciaire du territoire n'est pas donné »
    Et la clause « D44-01 » est « l'emporterait si le texte lie »

  Scénario: dit, il la fait valoir ou l'écarte
    Source : convention du 20 septembre 2024 du ressort de Nantes (ush-pl.org) ; dossier des conventions, § 2.13.
    Soit le territoire « nantes » du département « 44 », ressort « Nantes »
    Et le territoire « saint-nazaire » du département « 44 », ressort « Saint-Nazaire »
    Et le bailleur est lié par le texte « d44-2024 » depuis le 2024-09-20
    Quand on regarde les territoires le 2026-03-31
    Alors le texte « d44-2024 » sur « nantes » lie les parties
    Et le texte « d44-2024 » sur « saint-nazaire » est hors du territoire

  Scénario: un autre département est sûrement hors du ressort
    Source : convention du 20 septembre 2024 du ressort de Nantes (ush-pl.org), Loire-Atlantique ; dossier des conventions, § 2.13.
    Soit le territoire « 77 » du département « 77 »
    Quand on regarde les territoires le 2026-03-31
    Alors le texte « d44-2024 » est hors du territoire
    Et le texte « nice-2021 » est hors du territoire

  Scénario: la commune a son profil, que le département n'efface pas
    Source : dossier des conventions, § 9.2, caméras de Dugny (2023) et maires signataires de la convention de Seine-Saint-Denis.
    Soit le territoire « dugny » du département « 93 », commune « 93030 »
    Quand on regarde les territoires le 2026-03-31
    Alors le trait « images » est « caméras de la ville fixées sur les immeubles du bailleur, par convention de servitude (2023) », selon le profil « dugny »
    Et le trait « signataires » est « les maires signent aussi », selon le profil « t93 »

  Scénario: sans texte détenu, rien n'est supposé
    Source : dossier des conventions, § 9.3 ; CSI, art. L. 272-1.
    Soit le territoire « 91 » du département « 91 »
    Quand on regarde les territoires le 2026-03-31
    Alors le trait « agents assermentés » est « inconnu », selon le profil « defaut »
    Et le trait « accès » est « celui de la loi (CSI, art. L. 272-1) », selon le profil « defaut »
    Et la clause « LEG-01 » est « l'emporte »
