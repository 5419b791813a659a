/// Applies a function whose calls do not depend on one another to all elements, some at a time; the results keep the order.
///
/// Elements go to tasks in runs, for one of them is too little work for a task of its own.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let runLength = 32
  guard jobs > 1, elements.count > runLength else { return elements.map(transform) }
  let runs = stride(from: 0, to: elements.count, by: runLength).map {
    elements[$0..<min($0 + runLength, elements.count)]
  }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var results = [[Result]](repeating: [], count: runs.count)
    var next = 0
    func addTask() {
      guard next < runs.count else { return }
      let index = next
      next += 1
      group.addTask { (index, runs[index].map(transform)) }
    }
    for _ in 0..<min(jobs, elements.count) { addTask() }
    for await (index, run) in group {
      results[index] = run
      addTask()
    }
    return results.flatMap { $0 }
  }
}
