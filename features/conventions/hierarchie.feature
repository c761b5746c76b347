# language: fr
Fonctionnalité: Quel texte l'emporte, objet par objet
  Plusieurs textes parlent de la même chose : le plus précis dit à qui parler, le plus protecteur garde le secret, la loi seule
  permet de transmettre. Ce qui n'est pas su reste dit comme tel.

  Contexte:
    Soit un registre de bailleur tenu jusqu'au 2026-03-31
    Et le territoire « 77 » du département « 77 »

  Scénario: la convention du département dit le correspondant à la place de la convention nationale en vigueur
    Source : dossier des conventions, § 1.2 a ; convention nationale du 29 mars 2019 (S000) et convention 77 du 5 mai 2021 (S003, l. 4).
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Quand on regarde les territoires le 2022-03-29
    Alors le texte « nat-2019 » lie les parties
    Et la clause « D77-01 » est « l'emporte »
    Et la clause « NAT2019-06 » est « écartée » par « D77-01 »

  Scénario: elle n'écarte rien pour la police, qu'elle ne fait pas débitrice
    Source : convention nationale du 29 mars 2019 (S000), référents de la police ; convention 77 du 5 mai 2021 (S003, l. 4).
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Quand on regarde les territoires le 2022-03-29
    Alors la clause « NAT2019-07 » est « l'emporte »

  @limite
  Scénario: le lendemain de son terme, la convention nationale lie peut-être encore
    Source : convention nationale du 29 mars 2019 (S000, l. 8), trois ans renouvelables ; dossier des conventions, § 1.2 e.
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Quand on regarde les territoires le 2022-03-30
    Alors le texte « nat-2019 » lie peut-être les parties : « inconnu après le 29 mars 2022 »
    Et la clause « NAT2019-06 » est « l'emporterait si le texte lie »

  Scénario: une convention du département dont nul ne sait si le bailleur y est partie laisse le texte national en suspens
    Source : dossier des conventions, § 1.2 a ; convention nationale du 29 mars 2019 (S000) et convention 77 du 5 mai 2021 (S003).
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Quand on regarde les territoires le 2022-03-29
    Alors le texte « d77-2021 » lie peut-être les parties : « le registre ne dit pas si le bailleur y est partie »
    Et la clause « NAT2019-06 » est « l'emporte, sauf si un texte qui peut lier l'écarte » par « D77-01 »

  Scénario: l'adhésion exclue par une attestation rend au texte national sa place
    Source : dossier des conventions, § 1.2 a ; convention nationale du 29 mars 2019 (S000).
    Soit le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Et le registre est attesté complet jusqu'au 2026-03-31 pour « adhésions »
    Quand on regarde les territoires le 2022-03-29
    Alors le texte « d77-2021 » ne lie pas les parties : « le bailleur n'y est pas partie »
    Et la clause « NAT2019-06 » est « l'emporte »

  Scénario: l'annonce de 2018 et la réunion de 2020 ne font qu'indiquer
    Source : communiqué USH du 8 février 2018 (S001) et réseau Île-de-France du 18 mai 2020 (S004) ; dossier des conventions, § 2.2 et 2.5.
    Quand on regarde les territoires le 2026-03-31
    Alors la clause « PSQ2018-05 » est « à titre indicatif »
    Et la clause « FFSU2020-10 » est « à titre indicatif »

  Scénario: la règle d'un groupe ne vaut que dans ses séances
    Source : charte type de 2010 et de juillet 2014 (SG-CIPD), convention jointe ; CSI, art. L. 132-5.
    Soit le bailleur est lié par le texte « charte-clspd » depuis le 2015-01-01
    Quand on regarde les territoires le 2026-03-31
    Alors la clause « CHARTE-04 » est « dans les séances du groupe »

  Scénario: une convention ne permet pas au parquet de transmettre une condamnation
    Source : revue juridique, lignes 10, 16 et C-17 ; dossier des conventions, § 1.2 c ; convention 77 du 5 mai 2021 (S003, l. 4).
    Soit le bailleur est lié par le texte « d77-2021 » depuis le 2021-05-05
    Quand on regarde les territoires le 2026-03-31
    Alors la clause « D77-04 » est « écartée » par « LEG-06, LEG-08a, LEG-09, LEG-16 »
    Et la clause « D77-04 » ne permet pas de transmettre : décision pénale définitive
    Et la clause « LEG-16 » est « l'emporte »

  Scénario: l'interdiction d'hier et l'engagement de discrétion d'aujourd'hui s'ajoutent
    Source : dossier des conventions, § 1.2 b ; accord-cadre du 21 mars 2000 (S002), libertés individuelles ; convention nationale de 2019 (S000).
    Soit le bailleur est lié par le texte « nat-2000 » depuis le 2000-03-21
    Et le bailleur est lié par le texte « nat-2019 » depuis le 2019-03-29
    Quand on regarde les territoires le 2021-06-01
    Alors la clause « NAT2000-09 » est « l'emporte »
    Et la clause « NAT2019-04 » est « l'emporte »
