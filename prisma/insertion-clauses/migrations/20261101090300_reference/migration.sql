-- Articles of law about insertion, by effective day, and the hours that a declaration cannot exceed.
-- They ship with the program: maintenance adds a row when the law changes, and never edits one.

INSERT INTO insertion_clauses.legal_basis (id, subject, text, article, valid_from, valid_to, successor_id, source) VALUES
  ('ccp-l2112-2', 'PERFORMANCE_CONDITIONS', 'Code de la commande publique', 'L2112-2', '2019-04-01', NULL, NULL,
   'Code de la commande publique, article L2112-2 ; en vigueur depuis le 1er avril 2019.'),
  ('ccp-l2112-2-1', 'PERFORMANCE_CONDITIONS', 'Code de la commande publique', 'L2112-2-1', '2026-08-22', NULL, NULL,
   'Code de la commande publique, article L2112-2-1 : conditions d''exécution sociales obligatoires à partir des seuils européens, sauf exception motivée ; en vigueur depuis le 22 août 2026.'),
  ('ccp-l2113-12', 'RESERVED_FOR_DISABILITY', 'Code de la commande publique', 'L2113-12', '2019-04-01', NULL, NULL,
   'Code de la commande publique, article L2113-12 ; en vigueur depuis le 1er avril 2019.'),
  ('ccp-l2113-13', 'RESERVED_FOR_INCLUSION', 'Code de la commande publique', 'L2113-13', '2019-04-01', NULL, NULL,
   'Code de la commande publique, article L2113-13 ; en vigueur depuis le 1er avril 2019.'),
  ('ccp-r2152-7', 'AWARD_CRITERIA', 'Code de la commande publique', 'R2152-7', '2019-04-01', NULL, NULL,
   'Code de la commande publique, article R2152-7 ; correspondance à vérifier.'),
  ('ordonnance-2015-899-art-38', 'PERFORMANCE_CONDITIONS', 'Ordonnance n° 2015-899 du 23 juillet 2015', 'art. 38', '2016-04-01', '2019-03-31', 'ccp-l2112-2',
   'Ordonnance n° 2015-899 relative aux marchés publics, article 38 ; en vigueur du 1er avril 2016 au 31 mars 2019.'),
  ('ordonnance-2015-899-art-36-i', 'RESERVED_FOR_DISABILITY', 'Ordonnance n° 2015-899 du 23 juillet 2015', 'art. 36-I', '2016-04-01', '2019-03-31', 'ccp-l2113-12',
   'Ordonnance n° 2015-899 relative aux marchés publics, article 36-I ; en vigueur du 1er avril 2016 au 31 mars 2019.'),
  ('ordonnance-2015-899-art-36-ii', 'RESERVED_FOR_INCLUSION', 'Ordonnance n° 2015-899 du 23 juillet 2015', 'art. 36-II', '2016-04-01', '2019-03-31', 'ccp-l2113-13',
   'Ordonnance n° 2015-899 relative aux marchés publics, article 36-II ; en vigueur du 1er avril 2016 au 31 mars 2019.'),
  ('decret-2016-360-art-62', 'AWARD_CRITERIA', 'Décret n° 2016-360 du 25 mars 2016', 'art. 62', '2016-04-01', '2019-03-31', 'ccp-r2152-7',
   'Décret n° 2016-360 relatif aux marchés publics, article 62 ; en vigueur du 1er avril 2016 au 31 mars 2019.');

INSERT INTO insertion_clauses.hours_cap (valid_from, valid_to, per_entry_hundredths, per_participant_hundredths, source) VALUES
  ('2000-01-01', NULL, 1000000, 21257,
   'Par personne : 48 heures par semaine (code du travail, article L3121-20) sur un mois de 31 jours. Par déclaration : seuil de vraisemblance du service, sans texte officiel.');
