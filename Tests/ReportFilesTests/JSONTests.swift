import MonitoringStore
import ReportFiles
import Testing

@Suite struct `Reports in JSON` {
  @Test(
    arguments: [
      #"[{"task": "NQ57.1", "slot": 3, "percent": 40.5, "text": "Đã trình", "attachments": ["a", "b"], "agency": "BTC", "at": "2026-01-12", "kpis": [{"kpi": "rnd", "value": 1.25, "unit": "%"}, {"kpi": "k", "value": "1,5"}]}]"#,
      ##"{"reports": [{"nhiệm_vụ": "NQ57.1", "kỳ": "#3", "phần_trăm": 40.5, "nội_dung": "\u0110\u00e3 trình", "tệp_kèm": ["a", "b"], "cơ_quan": "BTC", "thời_điểm": "2026-01-12", "chỉ_tiêu": "rnd", "giá_trị": 1.25, "đơn_vị": "%", "các_chỉ_tiêu": {"k": "1,5"}}]}"##,
      #"{"task": "NQ57.1", "seq": 3, "percent_done": 40.5, "text": "Đã trình", "attach": ["a", "b"], "agency_id": "BTC", "reported_at": "2026-01-12", "unit": "%", "kpi": "rnd", "value": 1.25, "kpis": {"k": "1,5"}}"#,
    ])
  func `are read with either language's names`(_ text: String) {
    #expect(read(text).lines == ["NQ57.1 #3 40.5 “Đã trình” @BTC 2026-01-12 [a] [b] rnd=1.25 % k=1,5"])
    #expect(read(text).said == [])
  }

  @Test func `have numbers that leave no doubt`() {
    let file = read(#"[{"task": "NQ57.1", "kpis": {"a": 33.587, "b": "33.587", "c": -1.5e3, "d": true}}]"#)
    #expect(file.reports.first?.values.map(\.value.number) == [33.587, nil, -1500, nil])
    #expect(file.reports.first?.values.last?.value.text == "true")
  }

  @Test func `keep every character`() {
    let file = read(#"[{"task": "NQ57.1", "text": "a\"\\\/\b\f\n\r\t\u1ec7\ud83d\ude00 ệ"}]"#)
    #expect(file.reports.first?.text?.text == "a\"\\/\u{8}\u{C}\n\r\tệ😀 ệ")
  }

  @Test func `know their places`() {
    let file = read("[\n  {\"task\": \"NQ57.1\",\n   \"text\": \"ệ\", \"percent\": 40}]")
    #expect(file.reports.first?.percent?.place == .file(line: 3, column: 28))
  }

  @Test(
    arguments: [
      ("[", "1:2 wrong JSON: a value is expected here"),
      ("[{]", "1:3 wrong JSON: a name in double quotes is expected"),
      (#"[{"task" "x"}]"#, "1:10 wrong JSON: a colon follows a name"),
      (#"[{"task": "x" "text": "y"}]"#, "1:15 wrong JSON: a comma or “}” is expected here"),
      (#"[{"task": "x"},]"#, "1:16 wrong JSON: a value is expected here"),
      (#"[{"task": "x"}] x"#, "1:17 wrong JSON: nothing may follow the last bracket"),
      (#"[{"task": 01}]"#, "1:11 wrong JSON: “01” is not a number"),
      (#"[{"task": 1e999}]"#, "1:11 wrong JSON: “1e999” is not a number"),
      (#"[{"task": "x}]"#, "1:11 wrong JSON: the quote is never closed"),
      (#"[{"task": "\x"}]"#, "1:12 wrong JSON: no such escape"),
      (#"[{"task": "\ud83d"}]"#, "1:12 wrong JSON: a wrong \\u escape"),
      ("[{\"task\": \"x\ny\"}]", "1:13 wrong JSON: a line break in quotes is written \\n"),
      (String(repeating: "[", count: 100_000), "1:18 wrong JSON: nested too deep"),
      ("[]", "1:1 the file has no reports"),
      (#"{"reports": 3}"#, "1:13 “reports” has to be a list"),
      ("[3]", "1:2 every report is an object in braces {…}"),
      (#"[{"percent": 3}]"#, "1:2 this report has no “task”"),
      (#"[{"task": ""}]"#, "1:2 this report has no “task”"),
      (#"[{"task": ["x"]}]"#, "1:11 a text or a number is expected here"),
      (#"[{"task": "x", "procent": 3}]"#, "1:16 “procent” means nothing here; did you mean “percent”?"),
      (#"[{"task": "x", "percent": 3, "tiến độ": 3}]"#, "1:30 “tiến độ” stands here twice"),
      (#"[{"task": "x", "kpis": 3}]"#, "1:24 “kpis” has to be a list"),
      (#"[{"task": "x", "kpis": [{"value": 3}]}]"#, "1:25 a value has no “kpi”"),
      (#"[{"task": "x", "kpi": "a"}]"#, "1:2 a value has no “value”"),
    ])
  func `say what is wrong, and where`(_ text: String, _ said: String) {
    #expect(read(text).said == [said])
  }
}
