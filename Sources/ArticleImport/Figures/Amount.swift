import BriefingModel
import Foundation

/// A number with what it counts, before its qualifiers are read.
struct Amount {
  /// The number with currency, unit or counted noun.
  var tokens: Range<Int>
  var number: FoundNumber
  var quantity: Figure.Quantity
  var kind: Figure.Kind
  var unit: String
  /// The unit as printed.
  var unitTokens: Range<Int>?
  /// The noun phrase that is counted.
  var noun: Range<Int>?
  /// What the words of a range say of its change: “từ 5% lên 7%”.
  var change: Figure.Change?
  /// Whether it is the earlier level in “rose from 3 to 4”, which itself changed nothing.
  var isStart = false
  /// Whether it is the later level in “rose from 3 to 4”.
  var isGoal = false
  /// Whether it is the least of what its words mean: “double-digit”.
  var isRound = false
}
