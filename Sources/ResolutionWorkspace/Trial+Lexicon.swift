extension Trial {
  /// By what the titles of examples are judged.
  static let lexicon = """
    wording: A small lexicon
    vague:
      - class: effort
        phrases: {vi: [đẩy mạnh, tăng cường, nâng cao], en: [promote, strengthen]}
        instead: {vi: "cái gì, bao nhiêu, đến khi nào", en: "what, how much, by when"}
      - class: continuity
        phrases: {vi: [tiếp tục, tiếp tục đẩy mạnh], en: [continue to]}
        instead: {vi: kết quả mới của kỳ này, en: the result that is new this time}
      - class: attention
        phrases: {vi: [củng cố]}
        instead: {vi: việc cụ thể, en: definite work}
      - class: manner
        phrases: {vi: [quyết liệt, toàn diện], en: [strongly]}
        instead: {vi: thời hạn, en: a date}
    ambiguous:
      - phrases: {vi: [xây dựng], en: [develop]}
        class: draft
        vague: {vi: [văn hoá, thể chế], en: [culture]}
        instead: {vi: "văn bản nào, hệ thống nào", en: "which document, which system"}
      - phrases: {vi: [hoàn thiện]}
        class: draft
        vague: {vi: [thể chế]}
        instead: {vi: dự thảo nào, en: which draft}
      - phrases: {vi: [rà soát], en: [review]}
        class: check
        clear: {vi: [danh mục]}
        instead: {vi: danh mục phải rà soát, en: the list to be reviewed}
      - phrases: {vi: [triển khai]}
        class: run
        clear: {vi: [hệ thống]}
        instead: {vi: ở bao nhiêu nơi, en: in how many places}
    verbs:
      - {class: submit, phrases: {vi: [trình], en: [submit]}}
      - {class: issue, phrases: {vi: [ban hành, thành lập], en: [issue]}}
      - {class: run, phrases: {vi: [tổ chức, đào tạo, đưa vào vận hành], en: [train]}}
    documents:
      - {type: law, phrases: {vi: [luật], en: [law]}}
      - {type: decree, phrases: {vi: [nghị định], en: [decree]}}
      - {type: scheme, phrases: {vi: [đề án], en: [scheme]}}
      - {type: plan, phrases: {vi: [kế hoạch], en: [plan]}}
    joins: {vi: [và, đồng thời, cũng như], en: [and]}
    prepositions: {vi: [về, cho, của, trong], en: [of, on, for, in, to]}
    quantities: {vi: [tỉ lệ, tỉ trọng, tốc độ, doanh thu, số, mức, thứ hạng], en: [share, number, rate]}
    fixed: {vi: [nghiên cứu và phát triển, kinh tế số, tháng], en: [research and development]}

    """
}
