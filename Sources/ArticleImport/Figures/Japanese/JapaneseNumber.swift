import Foundation

/// A number as a Japanese text prints it: `1兆2345億`, `3.5万`, `二十五`, `二〇二五`.
struct JapaneseNumber {
  var tokens: Range<Int>
  var value: Decimal {
    didSet { known = nil }
  }
  /// The last of the factors 万, 億, 兆, or 1: shared with a number before it in a range.
  var scale: Decimal = 1
  /// Whether kanji numerals alone were printed.
  var isKanji = true
  /// How many digits were printed, where it is plain digits and nothing else.
  var plainDigits: Int?

  /// The value, as long as it is a whole number that was read from digits.
  private var known: Int?

  init(tokens: Range<Int>, value: Decimal) {
    self.tokens = tokens
    self.value = value
  }

  /// Digits, with one great factor behind them or none.
  fileprivate init(tokens: Range<Int>, whole: Int, scale: Int) {
    self.tokens = tokens
    value = Decimal(whole)
    self.scale = Decimal(scale)
    known = whole
    isKanji = false
  }

  /// The value, where it is a small whole number.
  var small: Int? {
    if let known { return known < 10_000 ? known : nil }
    guard value >= 0, value < 10_000 else { return nil }
    let number = NSDecimalNumber(decimal: value).intValue
    return Decimal(number) == value ? number : nil
  }
}

/// Reads numbers in digits and kanji numerals.
struct JapaneseNumberReader {
  let reading: Reading

  /// Whether a number may begin with a token.
  func isStart(_ token: Int) -> Bool {
    guard reading.tokens.indices.contains(token) else { return false }
    switch reading.tokens[token].kind {
    case .number: return true
    case .ideograph:
      guard let scalar = reading.scalar(token) else { return false }
      return Self.digit(scalar) != nil || Self.smallUnit(scalar) != nil
    default: return false
    }
  }

  /// Whether a number goes on from the token before, rather than beginning here.
  func continues(_ token: Int) -> Bool {
    guard token > 0, reading.isGlued(token), isStart(token) else { return false }
    if reading.tokens[token - 1].kind == .number { return true }
    guard let before = reading.scalar(token - 1) else { return false }
    if Self.digit(before) != nil || Self.smallUnit(before) != nil { return true }
    return Self.bigUnit(before) != nil && token > 1 && isNumeral(token - 2)
  }

  private func isNumeral(_ token: Int) -> Bool {
    isStart(token) || reading.scalar(token).flatMap(Self.bigUnit) != nil
  }

  /// The longest number that begins with a token and ends before another.
  func number(at start: Int, before limit: Int) -> JapaneseNumber? {
    if let number = plainNumber(at: start, before: limit) { return number }
    var total: Decimal = 0
    var section: Decimal = 0
    var current: Decimal?
    var smallest: Decimal = 10_000
    var number = JapaneseNumber(tokens: start..<start, value: 0)
    var index = start
    while index < min(limit, reading.tokens.count) {
      if reading.tokens[index].kind == .number {
        guard current == nil, let read = digits(at: index, before: limit) else { break }
        current = read.value
        number.isKanji = false
        if index == start, read.isPlain { number.plainDigits = reading.tokens[index].range.count }
        index = read.end
        continue
      }
      guard reading.tokens[index].kind == .ideograph, let scalar = reading.scalar(index) else {
        break
      }
      if Self.digit(scalar) != nil {
        guard current == nil, let read = kanjiDigits(at: index, before: limit) else { break }
        current = read.value
        index = read.end
      } else if let unit = Self.smallUnit(scalar) {
        guard unit < smallest, current != nil || number.isKanji else { break }
        section += (current ?? 1) * unit
        smallest = unit
        current = nil
        index += 1
      } else if let factor = Self.bigUnit(scalar), case let unit = Decimal(factor),
        number.scale == 1 || unit < number.scale, section > 0 || (current ?? 0) > 0
      {
        total += (section + (current ?? 0)) * unit
        number.scale = unit
        section = 0
        current = nil
        smallest = 10_000
        index += 1
      } else {
        break
      }
      if !number.isKanji { number.plainDigits = nil }
    }
    guard index > start else { return nil }
    number.tokens = start..<index
    number.value = total + section + (current ?? 0)
    return number.value.isNaN ? nil : number
  }

  /// Digits, with 万, 億 or 兆 behind them or not, where nothing else goes on: most numbers are such, and need no
  /// reckoning with decimals.
  private func plainNumber(at token: Int, before limit: Int) -> JapaneseNumber? {
    guard token < limit, reading.isNumber(token) else { return nil }
    let digits = reading.text.scalars[reading.tokens[token].range]
    guard digits.count <= 9, digits.first != "0" || digits.count == 1 else { return nil }
    var value = 0
    for digit in digits {
      guard ("0"..."9").contains(digit) else { return nil }
      value = value * 10 + Int(digit.value) - 0x30
    }
    var end = token + 1
    var scale = 1
    if end < limit, value > 0, let unit = reading.scalar(end).flatMap(Self.bigUnit) {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: unit)
      guard !isTooLarge else { return nil }
      (value, scale) = (product, unit)
      end += 1
      if end < limit, isNumeral(end) { return nil }
    } else if let next = reading.scalar(end),
      next == "・" || Self.smallUnit(next) != nil || Self.bigUnit(next) != nil
    {
      return nil
    }
    var number = JapaneseNumber(tokens: token..<end, whole: value, scale: scale)
    if scale == 1 { number.plainDigits = digits.count }
    return number
  }

  /// Digits with their separators; the middle dot of vertical setting is a decimal point too.
  private func digits(at token: Int, before limit: Int) -> (
    value: Decimal, isPlain: Bool, end: Int
  )? {
    let range = reading.tokens[token].range
    guard let digits = Digits(reading.text.scalars[range], decimalComma: false) else { return nil }
    if digits.isPlain, reading.scalar(token + 1) == "・", token + 2 < limit,
      reading.tokens.indices.contains(token + 2), reading.tokens[token + 2].kind == .number,
      isDecimalTail(token + 3)
    {
      let fraction = reading.tokens[token + 2].range
      let places = fraction.count
      if places <= 3,
        let lower = plainDigits(fraction)
      {
        let part = Decimal(sign: .plus, exponent: -places, significand: Decimal(lower))
        return (digits.value + part, false, token + 3)
      }
    }
    return (digits.value, digits.isPlain, token + 1)
  }

  /// The number of a token of at most three digits, zeros before them included.
  func wholeNumber(at token: Int) -> Int? {
    guard reading.isNumber(token) else { return nil }
    return plainDigits(reading.tokens[token].range)
  }

  /// Up to three digits, zeros before them included; `nil` where separators stand between.
  private func plainDigits(_ range: Range<Int>) -> Int? {
    var value = 0
    for scalar in reading.text.scalars[range] {
      guard range.count <= 3, ("0"..."9").contains(scalar) else { return nil }
      value = value * 10 + Int(scalar.value) - 0x30
    }
    return value
  }

  /// `五`, `二〇二五`, `一・五` before a unit.
  private func kanjiDigits(at token: Int, before limit: Int) -> (value: Decimal, end: Int)? {
    var value: Decimal = 0
    var end = token
    while end < limit, end - token < 12, let scalar = reading.scalar(end),
      let digit = Self.digit(scalar)
    {
      value = value * 10 + Decimal(digit)
      end += 1
    }
    guard end > token else { return nil }
    guard reading.scalar(end) == "・", end + 1 < limit else { return (value, end) }
    var next = end + 1
    var fraction: Decimal = 0
    while next < limit, next - end < 4, let scalar = reading.scalar(next),
      let digit = Self.digit(scalar)
    {
      fraction = fraction * 10 + Decimal(digit)
      next += 1
    }
    guard next > end + 1, isDecimalTail(next) else { return (value, end) }
    return (
      value + Decimal(sign: .plus, exponent: -(next - end - 1), significand: fraction), next
    )
  }

  /// Whether what stands here shows the dot before it to be a decimal point.
  private func isDecimalTail(_ token: Int) -> Bool {
    if let scalar = reading.scalar(token), Self.bigUnit(scalar) != nil { return true }
    guard let unit = reading.longestPhrase([.share, .times, .measure, .currency], at: token) else {
      return false
    }
    return unit.entry.value != "tenth"
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  static func smallUnit(_ scalar: Unicode.Scalar) -> Decimal? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  static func bigUnit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "万": 10_000
    case "億": 100_000_000
    case "兆": 1_000_000_000_000
    case "京": 10_000_000_000_000_000
    default: nil
    }
  }
}
