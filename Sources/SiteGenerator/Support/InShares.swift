import Dispatch
import Foundation
import Synchronization

/// Works on shares of a list at once, as many as there are processors: for calls that wait for the system, which serves
/// several threads, and for sums in code that is not asynchronous.
///
/// - Parameters:
///   - elements: The list; short ones are one share.
///   - least: How many elements are worth a thread.
/// - Returns: What the shares gave, in the order of the list.
func inShares<Element: Sendable, Result: Sendable>(
  of elements: [Element], least: Int = 64, _ work: @Sendable (ArraySlice<Element>) -> Result
) -> [Result] {
  let count = min(ProcessInfo.processInfo.activeProcessorCount, max(1, elements.count / least))
  guard count > 1 else { return [work(elements[...])] }
  let results = Mutex<[(share: Int, Result)]>([])
  DispatchQueue.concurrentPerform(iterations: count) { share in
    let bounds = elements.count * share / count..<elements.count * (share + 1) / count
    let result = work(elements[bounds])
    results.withLock { $0.append((share, result)) }
  }
  return results.withLock { $0.sorted { $0.share < $1.share }.map(\.1) }
}
