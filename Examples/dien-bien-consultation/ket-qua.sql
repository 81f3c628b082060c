-- Việc đã xong thì kết quả nằm ở đâu: báo cáo và giá trị đo được, ghi vào kho. · Results are reports in the store.
--   nqc apply --store kho.sqlite && sqlite3 kho.sqlite < ket-qua.sql
-- Con số lấy từ lay-y-kien.yaml, không chép lại ở đây; chỗ nguồn chỉ nói "trên" thì không có giá trị để ghi.
-- Giờ báo cáo là giả định. · The hour of the reports is assumed.

INSERT INTO kpi_value (kpi_id, as_of, value, reported_at, agency_id)
SELECT k.id, t.on_date, t.low, t.on_date || 'T17:00:00+07:00', a.presiding_id
FROM kpi k JOIN kpi_target t ON t.kpi_id = k.id JOIN task a ON a.id = k.task_id
WHERE t.relation = '=' AND NOT a.is_group;

INSERT INTO progress_report (task_id, seq, reported_at, agency_id, percent_done, text)
SELECT s.task_id, s.seq, s.as_of || 'T17:00:00+07:00', t.presiding_id, 100, 'Đã xong'
FROM update_slot s JOIN task t ON t.id = s.task_id WHERE s.kind = 'final';

-- Tổng của ba phần, và tỉ lệ đảng viên của phường, tính lại từ kho.
SELECT 'ý kiến qua VNeID: ' || CAST(sum(v.value) AS INTEGER) AS kiem_tra
FROM kpi_value v JOIN kpi k ON k.id = v.kpi_id WHERE k.rolls_up_to = 'DBLYK.1.2/comments';
SELECT 'đảng viên đã góp ý, %: ' || round(value * 100.0 / 5266, 2) AS kiem_tra
FROM kpi_value WHERE kpi_id = 'DBLYK.2.1/members';
