internal import Diagnostics

extension Promises {
  /// Every emission has left its row: they are numbered 1, 2, 3 … And what is written down of changes is of one of them.
  static let emissions = RowPromise(
    name: "emissions",
    breaches: """
      SELECT CAST(id AS TEXT) FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM main.emission)
      WHERE id <> place ORDER BY id
      """,
    message: {
      Words(
        vi: "các lần ghi không được đánh số liên tục từ 1: \($0) lần mang số sai, tức là có lần ghi đã mất",
        en: "emissions are not numbered without gaps from 1; wrongly numbered: \($0), so that some are lost")
    })
}
