# language: fr
Fonctionnalité: Les groupes où les partenaires se parlent
  Chaque groupe dit qui peut siéger, de quoi l'on parle, ce qui se garde et ce qui ne sort jamais. Une réunion se juge sur
  les règles de son groupe, et chaque irrégularité vient avec son remède.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »
    Et le registre est attesté complet jusqu'au 2026-03-31
    Et le bailleur est lié par le texte « charte-clspd » depuis le 2024-01-15
    Et au registre, la ligne « r1 » de « réunions » :
      | date d'effet                  | 2026-02-03                      |
      | objet               | groupe de travail               |
      | groupe              | conseil-local-groupe-de-travail |
      | présents            | bailleur: oui, commune: oui, police nationale: oui |
      | plénière            | non                             |
      | situations nominatives    | oui                             |
      | trace nominative conservée    | non                             |
      | catégories évoquées          | IC02, IC03                      |
      | secret évoqué       | non                             |
      | personnes informées | oui                             |
      | sorti du groupe     | non                             |

  Scénario: Un groupe de travail tenu selon la charte est conforme
    Source : CSI, art. L. 132-5 ; dossier des conventions, § 2.20, CHARTE-01 à CHARTE-06

    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée conforme
    Et la revue relève 0 constat(s) sur « r1 »

  Plan du scénario: Chacun a signé la charte, ou l'on ne sait pas
    Source : dossier des conventions, § 2.20, CHARTE-06 (signée avant la première réunion)

    Soit au registre, la ligne « r1 » de « réunions » :
      | présents | <présents> |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée <verdict>

    Exemples:
      | présents                    | verdict      |
      | bailleur: oui, commune: oui | conforme     |
      | bailleur: oui, commune: non | non conforme |
      | bailleur: oui, commune      | à apprécier  |

  Scénario: La charte non signée se régularise avant la réunion suivante
    Source : dossier des conventions, § 2.20, CHARTE-06

    Soit au registre, la ligne « r1 » de « réunions » :
      | présents | bailleur: oui, commune: non |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la revue relève 1 constat(s) sur « r1 »
    Et la revue dit de « r1 » : « Faire signer la charte avant la prochaine réunion »

  Scénario: Une personne nommée en plénière enfreint la charte, qui n'est connue que par un compte rendu
    Source : dossier des conventions, § 2.20, CHARTE-04 ; § 0.2 (clauses connues par un compte rendu)

    Soit au registre, la ligne « r1 » de « réunions » :
      | plénière | oui |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la revue dit de « r1 » : « Retirer le nom du compte rendu »
    Et ce que doit un partenaire selon « CHARTE-04 » est « à apprécier »

  Scénario: La faute d'une réunion ne se reporte pas sur une autre
    Source : dossier des conventions, § 2.20, CHARTE-04

    Soit au registre, la ligne « r1 » de « réunions » :
      | plénière | oui |
    Et au registre, la ligne « r2 » de « réunions » :
      | date d'effet                  | 2026-03-03                      |
      | objet               | groupe de travail               |
      | groupe              | conseil-local-groupe-de-travail |
      | présents            | bailleur: oui, commune: oui     |
      | plénière            | non                             |
      | situations nominatives    | oui                             |
      | trace nominative conservée    | non                             |
      | catégories évoquées          | IC03                            |
      | secret évoqué       | non                             |
      | personnes informées | oui                             |
      | sorti du groupe     | non                             |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la ligne « r2 » est jugée conforme

  Scénario: Le tableau des familles évoquées ne se garde pas chez le bailleur
    Source : dossier des conventions, § 2.20, CHARTE-05 et CNIL-01 ; RGPD, art. 6

    Soit au registre, la ligne « r1 » de « réunions » :
      | trace nominative conservée | oui |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la revue dit de « r1 » : « seul le maire peut tenir un fichier de suivi »

  Scénario: Ce que la loi tient secret ne se dit dans aucun groupe
    Source : code pénal, art. 226-13 ; dossier des conventions, § 2.20, CHARTE-01

    Soit au registre, la ligne « r1 » de « réunions » :
      | catégories évoquées    | IC02, IC15 |
      | secret évoqué | oui        |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la revue relève 2 constat(s) sur « r1 »
    Et la revue dit de « r1 » : « N'en rien garder »

  Scénario: Ce qui se dit dans le groupe n'en sort pas, et la loi l'interdit
    Source : CSI, art. L. 132-5 ; dossier des conventions, § 2.21, LEG-08

    Soit au registre, la ligne « r1 » de « réunions » :
      | sorti du groupe | oui |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et ce que doit un partenaire selon « LEG-08b » est « non respectée »

  Scénario: La personne dont on parle est informée
    Source : dossier des conventions, § 2.20, CHARTE-03

    Soit au registre, la ligne « r1 » de « réunions » :
      | personnes informées | non |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la revue dit de « r1 » : « la notice du groupe »

  Scénario: Entre bailleurs, aucun locataire n'est nommé, et le prestataire n'a pas qualité pour siéger
    Source : dossier des conventions, § 3.2, FL18 (aucune liste pour les attributions) ; RGPD, art. 6

    Soit au registre, la ligne « r1 » de « réunions » :
      | groupe     | inter-bailleurs                                   |
      | présents   | bailleur, union de bailleurs, prestataires        |
      | catégories évoquées | IC01, IC03                                        |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r1 » est jugée non conforme
    Et la revue relève 3 constat(s) sur « r1 »
    Et la revue dit de « r1 » : « porter la situation devant un groupe de travail du conseil local »
    Et la revue dit de « r1 » : « Ne plus convier cet organisme »

  Scénario: Un compte rendu muet laisse la réunion à apprécier
    Source : dossier des conventions, § 3.1, principe 7 (tout consigner)

    Soit au registre, la ligne « r3 » de « réunions » :
      | date d'effet     | 2026-02-10              |
      | objet  | point du quartier       |
      | groupe | groupe-partenariat-operationnel |
    Quand on revoit les conventions du 2025-04-01 au 2026-03-31
    Alors la ligne « r3 » est jugée à apprécier
    Et la revue demande « participants admis » pour « r3 »
    Et la revue demande « situation nommée » pour « r3 »
    Et la revue demande « propos sortis du groupe » pour « r3 »

  Plan du scénario: Qui siège, et de quoi l'on parle
    Source : dossier des conventions, § 2.5 (FFSU2020-06), § 2.20 (CHARTE, ZSP, GPO) et § 3.2 (FL01, FL18, FL21) ; CSI, art. L. 132-5

    Quand on lit les règles du groupe « <groupe> »
    Alors le groupe <admet> « <sujet> »

    Exemples:
      | groupe                          | admet       | sujet                  |
      | conseil-local-groupe-de-travail | admet       | situations nominatives |
      | conseil-local-groupe-de-travail | n'admet pas | IC06                   |
      | conseil-local-pleniere          | n'admet pas | situations nominatives |
      | zsp-coordination                | n'admet pas | bailleur               |
      | zsp-partenariat                 | admet       | bailleur               |
      | groupe-partenariat-operationnel | admet       | IC02                   |
      | groupe-partenariat-operationnel | n'admet pas | situations nominatives |
      | patrouilles-partagees           | n'admet pas | IC03                   |
      | mediation-partagee              | admet       | médiateurs             |
      | mediation-partagee              | n'admet pas | IC15                   |
      | inter-bailleurs                 | n'admet pas | trace nominative       |
