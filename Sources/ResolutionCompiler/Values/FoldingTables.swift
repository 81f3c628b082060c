extension Folding {
  /// The base letter of each letter with marks, one ASCII byte a code point; `.` where there is none.
  ///
  /// Derived from the canonical decompositions of the Unicode Character Database (the first letter of each, in lower
  /// case), with the letters that have a stroke in place of a mark (đ, ø, ł, ħ, ŧ) put to the plain ones by hand.
  /// Literals of bytes, so that nothing is built when the program starts.
  enum Table {
    /// U+00C0…U+024F: Latin-1 Supplement, Latin Extended-A and -B; ă, đ, ĩ, ũ, ơ, ư are here.
    static var latin: StaticString {
      """
      aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
      .llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.\
      b...............................oo.............uu...............\
      .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
      aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
      ................
      """
    }

    /// U+1E00…U+1EFF, Latin Extended Additional: the Vietnamese letters with two marks.
    static var latinAdditional: StaticString {
      """
      aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
      mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
      wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
      eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
      """
    }
  }
}
