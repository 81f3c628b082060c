-- A store of the first version, as nqc wrote it, with a report, a value and a confirmation. Never changed: it stands for
-- the stores that are out there.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 0x4E514D53;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE source_file (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL
) STRICT;
INSERT INTO source_file VALUES(1,'Resolutions/1.yaml');
CREATE TABLE agency_row (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name_vi TEXT,
  name_en TEXT,
  kind TEXT,
  parent INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  party INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  valid_from INTEGER,
  valid_to INTEGER,
  successor INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  hours TEXT,
  is_assignable INTEGER NOT NULL CHECK (is_assignable IN (0, 1))
) STRICT;
INSERT INTO agency_row VALUES(1,'BCTTW','Bộ Chính trị','Politburo','party-leadership',NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO agency_row VALUES(2,'CP','Chính phủ','Government','state-leadership',NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO agency_row VALUES(3,'BKHCN','Bộ Khoa học và Công nghệ','Ministry of Science and Technology','ministry',2,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO agency_row VALUES(4,'BTC','Bộ Tài chính','Ministry of Finance','ministry',2,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO agency_row VALUES(5,'BCA','Bộ Công an','Ministry of Public Security','ministry',2,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO agency_row VALUES(6,'BTTTT','Bộ Thông tin và Truyền thông',NULL,'ministry',2,NULL,NULL,20147,3,NULL,1);
INSERT INTO agency_row VALUES(7,'T01-HANOI','Thành phố Hà Nội','Hanoi','city',NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO agency_row VALUES(8,'T11-DIENBIEN','Tỉnh Điện Biên','Dien Bien','province',NULL,NULL,NULL,NULL,NULL,'seasonal-north',1);
CREATE TABLE document_row (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  official_number TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'programme')),
  title_vi TEXT,
  title_en TEXT,
  issued_on INTEGER NOT NULL,
  issued_by INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  period_from INTEGER,
  period_to INTEGER,
  owner INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  implements TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired'))
) STRICT;
INSERT INTO document_row VALUES(1,'NQ57','57-NQ/TW','resolution','Đột phá phát triển khoa học và công nghệ','Breakthroughs in science and technology',20079,1,20079,21183,NULL,NULL,'active');
CREATE TABLE clause_row (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document_row DEFERRABLE INITIALLY DEFERRED,
  clause TEXT NOT NULL,
  parent TEXT,
  title_vi TEXT,
  title_en TEXT,
  binding TEXT NOT NULL CHECK (binding IN ('target', 'task', 'none')),
  excluded TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired'))
) STRICT;
INSERT INTO clause_row VALUES(1,1,'I',NULL,'Mục tiêu',NULL,'none',NULL,'active');
INSERT INTO clause_row VALUES(2,1,'I.1','I','Chi cho khoa học đạt 2 % GDP',NULL,'target',NULL,'active');
INSERT INTO clause_row VALUES(3,1,'II',NULL,'Nhiệm vụ',NULL,'task',NULL,'active');
CREATE TABLE task_row (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document_row DEFERRABLE INITIALLY DEFERRED,
  parent INTEGER REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  is_group INTEGER NOT NULL CHECK (is_group IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  title_vi TEXT,
  title_en TEXT,
  description_vi TEXT,
  description_en TEXT,
  deliverable_type TEXT,
  deliverable_title TEXT,
  deliverable_number TEXT,
  presiding INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  issuing_authority INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  start_on INTEGER NOT NULL,
  due_on INTEGER,
  due_text TEXT,
  length_class TEXT,
  update_period TEXT,
  weight REAL NOT NULL,
  priority TEXT NOT NULL,
  basis TEXT,
  basis_on INTEGER,
  secrecy TEXT NOT NULL,
  tags TEXT,
  budget TEXT,
  budget_source TEXT,
  staff TEXT,
  fan_out_agency INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  source_file INTEGER REFERENCES source_file DEFERRABLE INITIALLY DEFERRED,
  source_line INTEGER NOT NULL,
  retired_by TEXT
) STRICT;
INSERT INTO task_row VALUES(1,'NQ57.1',1,NULL,1,0,'active','Hoàn thiện thể chế về khoa học','Complete the institutions of science','Sửa các luật có liên quan',NULL,'decree',NULL,NULL,3,2,20270,20818,'Quý IV/2026','periodic','quarterly',50.0,'high','71/NQ-CP',NULL,'none','thể chế, luật',NULL,NULL,NULL,NULL,1,15,NULL);
INSERT INTO task_row VALUES(2,'NQ57.9',1,NULL,2,1,'active','Các việc khác',NULL,NULL,NULL,NULL,NULL,NULL,4,NULL,20079,20543,'2026-03-31',NULL,NULL,50.0,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,41,NULL);
INSERT INTO task_row VALUES(3,'NQ57.9.1',1,2,1,0,'active','Việc thứ 1 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,47,NULL);
INSERT INTO task_row VALUES(4,'NQ57.9.2',1,2,2,0,'active','Việc thứ 2 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,48,NULL);
INSERT INTO task_row VALUES(5,'NQ57.9.3',1,2,3,0,'active','Việc thứ 3 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,49,NULL);
INSERT INTO task_row VALUES(6,'NQ57.9.4',1,2,4,0,'active','Việc thứ 4 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,50,NULL);
INSERT INTO task_row VALUES(7,'NQ57.9.5',1,2,5,0,'active','Việc thứ 5 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,51,NULL);
INSERT INTO task_row VALUES(8,'NQ57.9.6',1,2,6,0,'active','Việc thứ 6 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,52,NULL);
INSERT INTO task_row VALUES(9,'NQ57.9.7',1,2,7,0,'active','Việc thứ 7 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,53,NULL);
INSERT INTO task_row VALUES(10,'NQ57.9.8',1,2,8,0,'active','Việc thứ 8 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,54,NULL);
INSERT INTO task_row VALUES(11,'NQ57.9.9',1,2,9,0,'active','Việc thứ 9 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,55,NULL);
INSERT INTO task_row VALUES(12,'NQ57.9.10',1,2,10,0,'active','Việc thứ 10 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,56,NULL);
INSERT INTO task_row VALUES(13,'NQ57.9.11',1,2,11,0,'active','Việc thứ 11 của Bộ',NULL,NULL,NULL,'report',NULL,NULL,4,NULL,20079,20543,'2026-03-31','periodic','quarterly',9.0909090909090917165,'normal',NULL,NULL,'none',NULL,NULL,NULL,NULL,NULL,1,57,NULL);
CREATE TABLE milestone_row (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  position INTEGER NOT NULL,
  title_vi TEXT,
  title_en TEXT,
  due_on INTEGER,
  weight REAL
) STRICT;
INSERT INTO milestone_row VALUES(1,'NQ57.1/draft',1,'active',1,'Dự thảo gửi thẩm định',NULL,20543,50.0);
INSERT INTO milestone_row VALUES(2,'NQ57.1/half',1,'active',2,'Sơ kết giữa kỳ',NULL,20544,50.0);
CREATE TABLE kpi_row (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
  template TEXT,
  title_vi TEXT,
  title_en TEXT,
  measure TEXT,
  unit_vi TEXT,
  unit_en TEXT,
  direction TEXT,
  baseline REAL,
  baseline_on INTEGER,
  baseline_why TEXT,
  trajectory TEXT NOT NULL,
  holds TEXT NOT NULL,
  frequency TEXT,
  source_agency INTEGER REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  source_title TEXT,
  method_vi TEXT,
  method_en TEXT,
  aggregate TEXT NOT NULL,
  rolls_up_to INTEGER REFERENCES kpi_row DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO kpi_row VALUES(1,'NQ57.1/rnd',1,'active',NULL,'Chi cho nghiên cứu và phát triển','Spending on research and development','percent','% GDP','% of GDP','increase',0.5,20269,NULL,'linear','at_end',NULL,4,'Niên giám thống kê','chi / GDP × 100',NULL,'none',NULL);
CREATE TABLE kpi_target_row (
  kpi INTEGER NOT NULL REFERENCES kpi_row DEFERRABLE INITIALLY DEFERRED,
  on_date INTEGER NOT NULL,
  relation INTEGER NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  PRIMARY KEY (kpi, on_date)
) STRICT, WITHOUT ROWID;
INSERT INTO kpi_target_row VALUES(1,20453,0,1.0,1.0);
INSERT INTO kpi_target_row VALUES(1,20818,0,2.0,2.0);
CREATE TABLE task_agency_row (
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL,
  agency INTEGER NOT NULL REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (task, role, agency)
) STRICT, WITHOUT ROWID;
INSERT INTO task_agency_row VALUES(1,0,3);
INSERT INTO task_agency_row VALUES(1,1,4);
INSERT INTO task_agency_row VALUES(2,0,4);
INSERT INTO task_agency_row VALUES(3,0,4);
INSERT INTO task_agency_row VALUES(4,0,4);
INSERT INTO task_agency_row VALUES(5,0,4);
INSERT INTO task_agency_row VALUES(6,0,4);
INSERT INTO task_agency_row VALUES(7,0,4);
INSERT INTO task_agency_row VALUES(8,0,4);
INSERT INTO task_agency_row VALUES(9,0,4);
INSERT INTO task_agency_row VALUES(10,0,4);
INSERT INTO task_agency_row VALUES(11,0,4);
INSERT INTO task_agency_row VALUES(12,0,4);
INSERT INTO task_agency_row VALUES(13,0,4);
INSERT INTO task_agency_row VALUES(1,1,5);
CREATE TABLE task_clause_row (
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  clause INTEGER NOT NULL REFERENCES clause_row DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (task, clause)
) STRICT, WITHOUT ROWID;
INSERT INTO task_clause_row VALUES(1,2);
INSERT INTO task_clause_row VALUES(1,3);
INSERT INTO task_clause_row VALUES(2,3);
INSERT INTO task_clause_row VALUES(3,3);
INSERT INTO task_clause_row VALUES(4,3);
INSERT INTO task_clause_row VALUES(5,3);
INSERT INTO task_clause_row VALUES(6,3);
INSERT INTO task_clause_row VALUES(7,3);
INSERT INTO task_clause_row VALUES(8,3);
INSERT INTO task_clause_row VALUES(9,3);
INSERT INTO task_clause_row VALUES(10,3);
INSERT INTO task_clause_row VALUES(11,3);
INSERT INTO task_clause_row VALUES(12,3);
INSERT INTO task_clause_row VALUES(13,3);
CREATE TABLE task_link_row (
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('depends_on', 'implements', 'split_from', 'merged_from')),
  target_id TEXT NOT NULL,
  target INTEGER REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (task, kind, target_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE update_rule (
  number INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('half', 'three_quarters', 'periodic', 'final'))
) STRICT;
INSERT INTO update_rule VALUES(1,'periodic.quarterly','periodic');
INSERT INTO update_rule VALUES(2,'periodic.final','final');
CREATE TABLE update_slot_row (
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  seq INTEGER NOT NULL,
  as_of INTEGER NOT NULL,
  due_on INTEGER NOT NULL,
  rule INTEGER NOT NULL REFERENCES update_rule DEFERRABLE INITIALLY DEFERRED,
  basis INTEGER NOT NULL,
  state INTEGER NOT NULL,
  PRIMARY KEY (task, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO update_slot_row VALUES(1,1,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(1,2,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(1,3,20543,20550,1,0,0);
INSERT INTO update_slot_row VALUES(1,4,20634,20641,1,0,0);
INSERT INTO update_slot_row VALUES(1,5,20726,20733,1,0,0);
INSERT INTO update_slot_row VALUES(1,6,20818,20826,2,1,0);
INSERT INTO update_slot_row VALUES(3,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(3,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(3,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(3,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(3,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(4,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(4,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(4,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(4,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(4,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(5,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(5,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(5,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(5,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(5,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(6,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(6,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(6,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(6,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(6,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(7,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(7,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(7,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(7,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(7,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(8,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(8,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(8,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(8,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(8,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(9,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(9,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(9,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(9,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(9,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(10,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(10,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(10,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(10,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(10,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(11,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(11,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(11,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(11,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(11,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(12,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(12,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(12,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(12,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(12,5,20543,20550,2,0,0);
INSERT INTO update_slot_row VALUES(13,1,20178,20186,1,0,0);
INSERT INTO update_slot_row VALUES(13,2,20269,20276,1,0,0);
INSERT INTO update_slot_row VALUES(13,3,20361,20368,1,0,0);
INSERT INTO update_slot_row VALUES(13,4,20453,20462,1,0,0);
INSERT INTO update_slot_row VALUES(13,5,20543,20550,2,0,0);
CREATE TABLE kpi_expectation_row (
  kpi INTEGER NOT NULL REFERENCES kpi_row DEFERRABLE INITIALLY DEFERRED,
  seq INTEGER NOT NULL,
  expected REAL NOT NULL,
  PRIMARY KEY (kpi, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO kpi_expectation_row VALUES(1,1,0.75);
INSERT INTO kpi_expectation_row VALUES(1,2,1.0);
INSERT INTO kpi_expectation_row VALUES(1,3,1.2465753424657535219);
INSERT INTO kpi_expectation_row VALUES(1,4,1.4958904109589041819);
INSERT INTO kpi_expectation_row VALUES(1,5,1.747945205479452202);
INSERT INTO kpi_expectation_row VALUES(1,6,2.0);
CREATE TABLE transfer (
  number INTEGER PRIMARY KEY,
  emission INTEGER NOT NULL REFERENCES emission DEFERRABLE INITIALLY DEFERRED,
  hours TEXT,
  confirm_by INTEGER,
  respond_by INTEGER
) STRICT;
INSERT INTO transfer VALUES(1,1,NULL,29373960,29375400);
INSERT INTO transfer VALUES(2,1,'seasonal-north',29373960,29375400);
CREATE TABLE assignment_row (
  task INTEGER NOT NULL REFERENCES task_row DEFERRABLE INITIALLY DEFERRED,
  role INTEGER NOT NULL,
  agency INTEGER NOT NULL REFERENCES agency_row DEFERRABLE INITIALLY DEFERRED,
  transfer INTEGER NOT NULL REFERENCES transfer DEFERRABLE INITIALLY DEFERRED,
  confirmed_at TEXT,
  ended_by INTEGER REFERENCES emission DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (task, role, agency, transfer)
) STRICT, WITHOUT ROWID;
INSERT INTO assignment_row VALUES(1,0,3,1,'2025-11-06T11:00:00+07:00',NULL);
INSERT INTO assignment_row VALUES(1,1,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(1,1,5,1,NULL,NULL);
INSERT INTO assignment_row VALUES(3,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(4,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(5,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(6,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(7,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(8,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(9,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(10,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(11,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(12,0,4,1,NULL,NULL);
INSERT INTO assignment_row VALUES(13,0,4,1,NULL,NULL);
CREATE TABLE emission (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  compiler TEXT NOT NULL,
  corpus_digest TEXT NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  retired INTEGER NOT NULL,
  user TEXT NOT NULL,
  utc_offset INTEGER NOT NULL,
  ongoing_until INTEGER
) STRICT;
INSERT INTO emission VALUES(1,'2025-11-06T09:00:00+07:00','nqc 0.1.0','0123456789abcdef0123456789abcdef',17,0,0,'an',420,NULL);
CREATE TABLE change_field (
  number INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (entity, name)
) STRICT;
INSERT INTO change_field VALUES(1,'agency','id');
INSERT INTO change_field VALUES(2,'agency','name_vi');
INSERT INTO change_field VALUES(3,'agency','name_en');
INSERT INTO change_field VALUES(4,'agency','kind');
INSERT INTO change_field VALUES(5,'agency','parent_id');
INSERT INTO change_field VALUES(6,'agency','party_id');
INSERT INTO change_field VALUES(7,'agency','valid_from');
INSERT INTO change_field VALUES(8,'agency','valid_to');
INSERT INTO change_field VALUES(9,'agency','successor_id');
INSERT INTO change_field VALUES(10,'agency','hours');
INSERT INTO change_field VALUES(11,'agency','is_assignable');
INSERT INTO change_field VALUES(12,'document','id');
INSERT INTO change_field VALUES(13,'document','number');
INSERT INTO change_field VALUES(14,'document','kind');
INSERT INTO change_field VALUES(15,'document','title_vi');
INSERT INTO change_field VALUES(16,'document','title_en');
INSERT INTO change_field VALUES(17,'document','issued_on');
INSERT INTO change_field VALUES(18,'document','issued_by');
INSERT INTO change_field VALUES(19,'document','period_from');
INSERT INTO change_field VALUES(20,'document','period_to');
INSERT INTO change_field VALUES(21,'document','owner');
INSERT INTO change_field VALUES(22,'document','implements');
INSERT INTO change_field VALUES(23,'document','state');
INSERT INTO change_field VALUES(24,'clause','document_id');
INSERT INTO change_field VALUES(25,'clause','clause');
INSERT INTO change_field VALUES(26,'clause','parent');
INSERT INTO change_field VALUES(27,'clause','title_vi');
INSERT INTO change_field VALUES(28,'clause','title_en');
INSERT INTO change_field VALUES(29,'clause','binding');
INSERT INTO change_field VALUES(30,'clause','excluded');
INSERT INTO change_field VALUES(31,'clause','state');
INSERT INTO change_field VALUES(32,'task','id');
INSERT INTO change_field VALUES(33,'task','document_id');
INSERT INTO change_field VALUES(34,'task','parent_id');
INSERT INTO change_field VALUES(35,'task','position');
INSERT INTO change_field VALUES(36,'task','is_group');
INSERT INTO change_field VALUES(37,'task','state');
INSERT INTO change_field VALUES(38,'task','title_vi');
INSERT INTO change_field VALUES(39,'task','title_en');
INSERT INTO change_field VALUES(40,'task','description_vi');
INSERT INTO change_field VALUES(41,'task','description_en');
INSERT INTO change_field VALUES(42,'task','deliverable_type');
INSERT INTO change_field VALUES(43,'task','deliverable_title');
INSERT INTO change_field VALUES(44,'task','deliverable_number');
INSERT INTO change_field VALUES(45,'task','presiding_id');
INSERT INTO change_field VALUES(46,'task','issuing_authority_id');
INSERT INTO change_field VALUES(47,'task','start_on');
INSERT INTO change_field VALUES(48,'task','due_on');
INSERT INTO change_field VALUES(49,'task','due_text');
INSERT INTO change_field VALUES(50,'task','length_class');
INSERT INTO change_field VALUES(51,'task','update_period');
INSERT INTO change_field VALUES(52,'task','weight');
INSERT INTO change_field VALUES(53,'task','priority');
INSERT INTO change_field VALUES(54,'task','basis');
INSERT INTO change_field VALUES(55,'task','basis_on');
INSERT INTO change_field VALUES(56,'task','secrecy');
INSERT INTO change_field VALUES(57,'task','tags');
INSERT INTO change_field VALUES(58,'task','budget');
INSERT INTO change_field VALUES(59,'task','budget_source');
INSERT INTO change_field VALUES(60,'task','staff');
INSERT INTO change_field VALUES(61,'task','fan_out_agency_id');
INSERT INTO change_field VALUES(62,'task','retired_by');
INSERT INTO change_field VALUES(63,'milestone','id');
INSERT INTO change_field VALUES(64,'milestone','task_id');
INSERT INTO change_field VALUES(65,'milestone','state');
INSERT INTO change_field VALUES(66,'milestone','position');
INSERT INTO change_field VALUES(67,'milestone','title_vi');
INSERT INTO change_field VALUES(68,'milestone','title_en');
INSERT INTO change_field VALUES(69,'milestone','due_on');
INSERT INTO change_field VALUES(70,'milestone','weight');
INSERT INTO change_field VALUES(71,'kpi','id');
INSERT INTO change_field VALUES(72,'kpi','task_id');
INSERT INTO change_field VALUES(73,'kpi','state');
INSERT INTO change_field VALUES(74,'kpi','template');
INSERT INTO change_field VALUES(75,'kpi','title_vi');
INSERT INTO change_field VALUES(76,'kpi','title_en');
INSERT INTO change_field VALUES(77,'kpi','measure');
INSERT INTO change_field VALUES(78,'kpi','unit_vi');
INSERT INTO change_field VALUES(79,'kpi','unit_en');
INSERT INTO change_field VALUES(80,'kpi','direction');
INSERT INTO change_field VALUES(81,'kpi','baseline');
INSERT INTO change_field VALUES(82,'kpi','baseline_on');
INSERT INTO change_field VALUES(83,'kpi','baseline_why');
INSERT INTO change_field VALUES(84,'kpi','trajectory');
INSERT INTO change_field VALUES(85,'kpi','holds');
INSERT INTO change_field VALUES(86,'kpi','frequency');
INSERT INTO change_field VALUES(87,'kpi','source_agency_id');
INSERT INTO change_field VALUES(88,'kpi','source_title');
INSERT INTO change_field VALUES(89,'kpi','method_vi');
INSERT INTO change_field VALUES(90,'kpi','method_en');
INSERT INTO change_field VALUES(91,'kpi','aggregate');
INSERT INTO change_field VALUES(92,'kpi','rolls_up_to');
INSERT INTO change_field VALUES(93,'update_slot','due_on');
INSERT INTO change_field VALUES(94,'update_slot','rule');
INSERT INTO change_field VALUES(95,'update_slot','basis');
INSERT INTO change_field VALUES(96,'update_slot','state');
INSERT INTO change_field VALUES(97,'task','coordinating');
INSERT INTO change_field VALUES(98,'task','clause');
INSERT INTO change_field VALUES(99,'task','depends_on');
INSERT INTO change_field VALUES(100,'task','implements');
INSERT INTO change_field VALUES(101,'task','split_from');
INSERT INTO change_field VALUES(102,'task','merged_from');
INSERT INTO change_field VALUES(103,'kpi','target');
CREATE TABLE change_row (
  number INTEGER PRIMARY KEY,
  emission INTEGER NOT NULL REFERENCES emission DEFERRABLE INITIALLY DEFERRED,
  field INTEGER NOT NULL REFERENCES change_field DEFERRABLE INITIALLY DEFERRED,
  entity_number INTEGER NOT NULL,
  seq INTEGER,
  before ANY,
  after ANY
) STRICT;
CREATE TABLE progress_report_row (
  number INTEGER PRIMARY KEY,
  task INTEGER NOT NULL REFERENCES task_row,
  seq INTEGER NOT NULL,
  reported_at TEXT NOT NULL,
  agency INTEGER REFERENCES agency_row,
  percent_done REAL CHECK (percent_done BETWEEN 0 AND 100),
  text TEXT,
  attachments TEXT,
  FOREIGN KEY (task, seq) REFERENCES update_slot_row (task, seq)
) STRICT;
INSERT INTO progress_report_row VALUES(1,1,1,'2025-11-07T10:00:00+07:00',3,40.0,'Đang làm',NULL);
CREATE TABLE kpi_value_row (
  number INTEGER PRIMARY KEY,
  kpi INTEGER NOT NULL REFERENCES kpi_row,
  as_of INTEGER NOT NULL,
  value REAL NOT NULL,
  reported_at TEXT NOT NULL,
  agency INTEGER REFERENCES agency_row
) STRICT;
INSERT INTO kpi_value_row VALUES(1,1,20361,0.59999999999999997779,'2025-11-07T10:00:00+07:00',3);
CREATE VIEW document AS
SELECT d.id, d.official_number AS number, d.kind, d.title_vi, d.title_en, date(d.issued_on + 2440587.5) AS issued_on,
  b.id AS issued_by, date(d.period_from + 2440587.5) AS period_from, date(d.period_to + 2440587.5) AS period_to, o.id AS owner,
  d.implements, d.state
FROM document_row d LEFT JOIN agency_row b ON b.number = d.issued_by LEFT JOIN agency_row o ON o.number = d.owner;
CREATE VIEW clause AS
SELECT d.id AS document_id, c.clause, c.parent, c.title_vi, c.title_en, c.binding, c.excluded, c.state
FROM clause_row c JOIN document_row d ON d.number = c.document;
CREATE VIEW agency AS
SELECT a.id, a.name_vi, a.name_en, a.kind, p.id AS parent_id, date(a.valid_from + 2440587.5) AS valid_from,
  date(a.valid_to + 2440587.5) AS valid_to, s.id AS successor_id, y.id AS party_id, a.hours, a.is_assignable
FROM agency_row a LEFT JOIN agency_row p ON p.number = a.parent LEFT JOIN agency_row s ON s.number = a.successor
  LEFT JOIN agency_row y ON y.number = a.party;
CREATE VIEW task AS
SELECT t.id, d.id AS document_id, p.id AS parent_id, t.position, t.is_group, t.title_vi, t.title_en,
  t.deliverable_type,
  CASE WHEN t.deliverable_type IS NULL THEN t.deliverable_title
    ELSE coalesce(t.deliverable_title, t.title_vi, t.title_en) END AS deliverable_title,
  a.id AS presiding_id, i.id AS issuing_authority_id,
  date(t.start_on + 2440587.5) AS start_on, date(t.due_on + 2440587.5) AS due_on, t.due_text, t.length_class, t.update_period,
  t.weight, t.priority, t.basis, f.path AS source_file, t.source_line, t.state, t.retired_by,
  t.description_vi, t.description_en, t.deliverable_number, date(t.basis_on + 2440587.5) AS basis_on, t.secrecy, t.tags,
  t.budget, t.budget_source, t.staff, o.id AS fan_out_agency_id
FROM task_row t JOIN document_row d ON d.number = t.document LEFT JOIN task_row p ON p.number = t.parent
  LEFT JOIN agency_row a ON a.number = t.presiding LEFT JOIN agency_row i ON i.number = t.issuing_authority
  LEFT JOIN agency_row o ON o.number = t.fan_out_agency LEFT JOIN source_file f ON f.number = t.source_file;
CREATE VIEW task_agency AS
SELECT t.id AS task_id, a.id AS agency_id, CASE r.role WHEN 0 THEN 'presiding' WHEN 1 THEN 'coordinating' END AS role
FROM task_agency_row r JOIN task_row t ON t.number = r.task JOIN agency_row a ON a.number = r.agency;
CREATE VIEW task_clause AS
SELECT t.id AS task_id, d.id AS document_id, c.clause
FROM task_clause_row r JOIN task_row t ON t.number = r.task JOIN clause_row c ON c.number = r.clause
  JOIN document_row d ON d.number = c.document;
CREATE VIEW task_link AS
SELECT t.id AS task_id, coalesce(g.id, l.target_id) AS target_id, l.kind
FROM task_link_row l JOIN task_row t ON t.number = l.task LEFT JOIN task_row g ON g.number = l.target;
CREATE VIEW milestone AS
SELECT m.id, t.id AS task_id, m.position, m.title_vi, m.title_en, date(m.due_on + 2440587.5) AS due_on, m.weight, m.state
FROM milestone_row m JOIN task_row t ON t.number = m.task;
CREATE VIEW kpi AS
SELECT k.id, t.id AS task_id, k.template, k.title_vi, k.title_en, k.measure, k.unit_vi, k.unit_en, k.direction,
  k.baseline, date(k.baseline_on + 2440587.5) AS baseline_on, k.trajectory, k.holds, k.frequency, s.id AS source_agency_id,
  k.source_title, k.aggregate, w.id AS rolls_up_to, k.state, k.baseline_why, k.method_vi, k.method_en
FROM kpi_row k JOIN task_row t ON t.number = k.task LEFT JOIN agency_row s ON s.number = k.source_agency
  LEFT JOIN kpi_row w ON w.number = k.rolls_up_to;
CREATE VIEW kpi_target AS
SELECT k.id AS kpi_id, date(g.on_date + 2440587.5) AS on_date, CASE g.relation WHEN 0 THEN '>=' WHEN 1 THEN '<=' WHEN 2 THEN '>' WHEN 3 THEN '<' WHEN 4 THEN '=' END AS relation, g.low, g.high
FROM kpi_target_row g JOIN kpi_row k ON k.number = g.kpi;
CREATE VIEW update_slot AS
SELECT t.id AS task_id, s.seq, r.kind, date(s.as_of + 2440587.5) AS as_of, date(s.due_on + 2440587.5) AS due_on,
  CASE s.basis WHEN 0 THEN 'announced' WHEN 1 THEN 'projected' END AS basis, r.code AS rule,
  CASE WHEN EXISTS (SELECT 1 FROM progress_report_row p WHERE p.task = s.task AND p.seq = s.seq) THEN 'reported'
    ELSE CASE s.state WHEN 0 THEN 'scheduled' WHEN 1 THEN 'withdrawn' END END AS state
FROM update_slot_row s JOIN task_row t ON t.number = s.task JOIN update_rule r ON r.number = s.rule;
CREATE VIEW kpi_expectation AS
SELECT k.id AS kpi_id, e.seq, e.expected
FROM kpi_expectation_row e JOIN kpi_row k ON k.number = e.kpi;
CREATE VIEW assignment AS
SELECT t.id AS task_id, a.id AS agency_id, CASE r.role WHEN 0 THEN 'presiding' WHEN 1 THEN 'coordinating' END AS role, e.at AS transferred_at,
  strftime('%Y-%m-%dT%H:%M:%S', f.confirm_by * 60, 'unixepoch') || printf('%s%02d:%02d', CASE WHEN e.utc_offset < 0 THEN '-' ELSE '+' END, abs(e.utc_offset) / 60, abs(e.utc_offset) % 60) AS confirm_by,
  strftime('%Y-%m-%dT%H:%M:%S', f.respond_by * 60, 'unixepoch') || printf('%s%02d:%02d', CASE WHEN e.utc_offset < 0 THEN '-' ELSE '+' END, abs(e.utc_offset) / 60, abs(e.utc_offset) % 60) AS respond_by, r.confirmed_at, x.at AS ended_at
FROM assignment_row r JOIN task_row t ON t.number = r.task JOIN agency_row a ON a.number = r.agency
  JOIN transfer f ON f.number = r.transfer JOIN emission e ON e.id = f.emission
  LEFT JOIN emission x ON x.id = r.ended_by;
CREATE VIEW change AS
SELECT c.emission AS emission_id, f.entity,
  CASE f.entity
    WHEN 'task' THEN (SELECT id FROM task_row WHERE number = c.entity_number)
    WHEN 'update_slot' THEN (SELECT id FROM task_row WHERE number = c.entity_number) || '#' || c.seq
    WHEN 'kpi' THEN (SELECT id FROM kpi_row WHERE number = c.entity_number)
    WHEN 'milestone' THEN (SELECT id FROM milestone_row WHERE number = c.entity_number)
    WHEN 'document' THEN (SELECT id FROM document_row WHERE number = c.entity_number)
    WHEN 'agency' THEN (SELECT id FROM agency_row WHERE number = c.entity_number)
    WHEN 'clause' THEN (
      SELECT d.id || ' ' || l.clause FROM clause_row l JOIN document_row d ON d.number = l.document
      WHERE l.number = c.entity_number)
  END AS entity_id, f.name AS field, c.before, c.after
FROM change_row c JOIN change_field f ON f.number = c.field;
CREATE VIEW progress_report AS
SELECT t.id AS task_id, r.seq, r.reported_at, a.id AS agency_id, r.percent_done, r.text, r.attachments
FROM progress_report_row r JOIN task_row t ON t.number = r.task LEFT JOIN agency_row a ON a.number = r.agency;
CREATE VIEW kpi_value AS
SELECT k.id AS kpi_id, date(v.as_of + 2440587.5) AS as_of, v.value, v.reported_at, a.id AS agency_id
FROM kpi_value_row v JOIN kpi_row k ON k.number = v.kpi LEFT JOIN agency_row a ON a.number = v.agency;
CREATE TRIGGER progress_report_insert INSTEAD OF INSERT ON progress_report BEGIN
  SELECT raise(ABORT, 'no such agency') WHERE new.agency_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM agency_row WHERE id = new.agency_id);
  SELECT raise(ABORT, 'no such update slot') WHERE NOT EXISTS (
    SELECT 1 FROM update_slot_row s JOIN task_row t ON t.number = s.task
    WHERE t.id = new.task_id AND s.seq = new.seq);
  INSERT INTO progress_report_row (task, seq, reported_at, agency, percent_done, text, attachments)
  VALUES ((SELECT number FROM task_row WHERE id = new.task_id), new.seq, new.reported_at,
    (SELECT number FROM agency_row WHERE id = new.agency_id), new.percent_done, new.text, new.attachments);
END;
CREATE TRIGGER kpi_value_insert INSTEAD OF INSERT ON kpi_value BEGIN
  SELECT raise(ABORT, 'no such agency') WHERE new.agency_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM agency_row WHERE id = new.agency_id);
  INSERT INTO kpi_value_row (kpi, as_of, value, reported_at, agency)
  VALUES ((SELECT number FROM kpi_row WHERE id = new.kpi_id), CAST(julianday(new.as_of) - 2440587.5 AS INTEGER),
    new.value, new.reported_at, (SELECT number FROM agency_row WHERE id = new.agency_id));
END;
CREATE TRIGGER assignment_confirmed INSTEAD OF UPDATE OF confirmed_at ON assignment BEGIN
  UPDATE assignment_row SET confirmed_at = new.confirmed_at
  WHERE task = (SELECT number FROM task_row WHERE id = old.task_id)
    AND agency = (SELECT number FROM agency_row WHERE id = old.agency_id)
    AND role = CASE old.role WHEN 'presiding' THEN 0 ELSE 1 END
    AND transfer IN (
      SELECT f.number FROM transfer f JOIN emission e ON e.id = f.emission WHERE e.at = old.transferred_at);
END;
CREATE UNIQUE INDEX agency_id ON agency_row (id);
CREATE UNIQUE INDEX document_id ON document_row (id);
CREATE UNIQUE INDEX clause_name ON clause_row (document, clause);
CREATE UNIQUE INDEX task_id ON task_row (id);
CREATE INDEX task_parent ON task_row (parent);
CREATE INDEX task_presiding ON task_row (presiding);
CREATE UNIQUE INDEX milestone_id ON milestone_row (id);
CREATE INDEX milestone_task ON milestone_row (task);
CREATE UNIQUE INDEX kpi_id ON kpi_row (id);
CREATE INDEX kpi_task ON kpi_row (task);
CREATE INDEX task_agency_agency ON task_agency_row (agency);
CREATE INDEX change_entity ON change_row (entity_number);
CREATE INDEX progress_report_slot ON progress_report_row (task, seq);
CREATE INDEX kpi_value_kpi ON kpi_value_row (kpi);
COMMIT;
