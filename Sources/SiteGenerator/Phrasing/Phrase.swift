/// The texts that pages are written with, by the key under which a language's file gives them.
///
/// The comment behind a case names the placeholders that its text may use.
enum Phrase: String, Sendable, CaseIterable {
  // Periods
  case periodQuarter1 = "period.quarter.1"  // year
  case periodQuarter2 = "period.quarter.2"  // year
  case periodQuarter3 = "period.quarter.3"  // year
  case periodQuarter4 = "period.quarter.4"  // year
  case periodHalf1 = "period.half.1"  // year
  case periodHalf2 = "period.half.2"  // year
  case periodYear = "period.year"  // year
  case periodFiscalYear = "period.fiscal-year"  // year
  case periodRange = "period.range"  // from, through
  case periodMonthsOfYear = "period.months-of-year"  // from, through, year
  case periodNotStated = "period.not-stated"
  case whenIn = "when.in"  // period
  case whenOn = "when.on"  // period
  case whenAsOf = "when.as-of"  // period
  case whenFrom = "when.from"  // period
  case whenBy = "when.by"  // period

  // Figures
  case valueRange = "value.range"  // low, high
  case figureLevel = "figure.level"  // what, value, when
  case figureLevelUndated = "figure.level-undated"  // what, value
  case figureRose = "figure.rose"  // what, value, when
  case figureFell = "figure.fell"  // what, value, when
  case figureRoseUndated = "figure.rose-undated"  // what, value
  case figureFellUndated = "figure.fell-undated"  // what, value
  case figureTarget = "figure.target"  // what, value, when
  case figureTargetUndated = "figure.target-undated"  // what, value
  case figureTargetYear = "figure.target-year"  // what, value
  case figureMilestone = "figure.milestone"  // what, value
  case figureUnstated = "figure.unstated"  // sentence, note
  case figureScope = "figure.scope"  // what, scope
  case figureCellRose = "figure.cell-rose"  // value
  case figureCellFell = "figure.cell-fell"  // value
  case figureCellTarget = "figure.cell-target"  // value
  case sourcesAgree = "figure.sources-agree"  // count
  case sourcesDiffer = "figure.sources-differ"
  case figureDifferences = "figure.differences"  // what, list
  case sourcesAlsoList = "figure.sources-also-list"  // list
  case sourcesDifferList = "figure.sources-differ-list"  // list
  case sourceSays = "figure.source-says"  // source, value
  case gradeChecked = "grade.checked"
  case gradeCited = "grade.cited"
  case gradeCheckedLong = "grade.checked-long"
  case gradeCitedLong = "grade.cited-long"
  case evidence = "evidence.link"
  case evidencePlace = "evidence.place"  // paragraph, sentence, start, end
  case evidenceDigest = "evidence.digest"  // digest
  case evidenceFile = "evidence.file"  // file, digest
  case evidenceCited = "evidence.cited"  // source
  case evidenceCitedNoLink = "evidence.cited-no-link"  // publisher
  case saidBy = "figure.said-by"  // speaker

  // Sources and dates
  case sourceAndDate = "source.with-date"  // publisher, date
  case dateUncertain = "source.date-uncertain"  // date
  case inLanguage = "source.in-language"  // language
  case rightsCite = "rights.cite"
  case rightsQuote = "rights.quote"
  case rightsFull = "rights.full"
  case unitCurrency = "unit.currency"  // name, code
  case nameWithRole = "name.with-role"  // name, role
  case nameInRole = "name.in-role"  // name, role
  case nameAsPrinted = "name.as-printed"  // name
  case milestoneDated = "milestone.dated"  // when, what
  case briefingFigure = "briefing.figure"  // value, sentence
  case briefingArticle = "briefing.article"  // title, summary
  case briefingNote = "briefing.note"  // title, source
  case statementUnattributed = "statement.unattributed"
  case statementWithoutWords = "statement.without-words"
  case quotationMarks = "statement.quotation"  // quote
  case tableName = "table.name"  // name
  case pageOf = "list.page"  // number, count
  case articlesCount = "count.articles"
  case figuresCount = "count.figures"

  // Titles
  case titleArticles = "title.articles"
  case titleTopics = "title.topics"
  case titleStatistics = "title.statistics"
  case titlePeople = "title.people"
  case titleOrganisations = "title.organisations"
  case titlePlaces = "title.places"
  case titleProjects = "title.projects"
  case titleTimeline = "title.timeline"
  case titleQuotations = "title.quotations"
  case titleSources = "title.sources"
  case titleAbout = "title.about"
  case titleBriefing = "title.briefing"
  case titleSearch = "title.search"
  case titleNotFound = "title.not-found"
  case titleHome = "title.home"

  // Eyebrows
  case eyebrowArticle = "eyebrow.article"
  case eyebrowTopic = "eyebrow.topic"
  case eyebrowIndicator = "eyebrow.indicator"
  case eyebrowPerson = "eyebrow.person"
  case eyebrowOrganisation = "eyebrow.organisation"
  case eyebrowPlace = "eyebrow.place"
  case eyebrowProject = "eyebrow.project"

  // Sections
  case figureAge = "figure.age"  // age
  case figureStale = "figure.stale"  // age
  case figureAgeUnderYear = "figure.age-under-year"
  case evidenceBack = "evidence.back"
  case evidenceCite = "evidence.cite"  // source, site, date
  case evidenceFileLink = "evidence.file-link"
  case chartHeading = "chart.heading"  // what, newest, oldest
  case chartValue = "chart.value"  // value, when
  case chartText = "chart.text"  // heading, subtitle
  case chartSubtitle = "chart.subtitle"  // unit, measure
  case chartSources = "chart.sources"  // list
  case chartPoint = "chart.point"  // value, period, source
  case chartNoteBounds = "chart.note-bounds"
  case chartNoteGaps = "chart.note-gaps"  // years
  case chartNoteLines = "chart.note-lines"
  case chartNotePartYears = "chart.note-part-years"
  case chartNoteNewest = "chart.note-newest"
  case listAnd = "list.and"
  case listOr = "list.or"
  case listApart = "list.apart"
  case listNamed = "list.named"  // name, list
  case textOnlyInLanguage = "text.only-in-language"  // language
  case textInLanguage = "text.in-language"  // text, language

  case sectionKeyFigures = "section.key-figures"
  case sectionLatest = "section.latest"
  case sectionAhead = "section.ahead"
  case sectionMilestones = "section.milestones"
  case sectionTopics = "section.topics"
  case sectionDownloads = "section.downloads"
  case sectionFigures = "section.figures"
  case sectionStatements = "section.statements"
  case sectionEvidence = "section.evidence"
  case sectionMentions = "section.mentions"
  case sectionDoubts = "section.doubts"
  case sectionRelated = "section.related"
  case sectionRelatedTopics = "section.related-topics"
  case sectionNow = "section.now"
  case sectionArticles = "section.articles"
  case sectionFindings = "section.findings"
  case sectionOtherFigures = "section.other-figures"
  case sectionLevels = "section.levels"
  case sectionPartYear = "section.part-year"
  case sectionSeveralYears = "section.several-years"
  case sectionChanges = "section.changes"
  case sectionTargets = "section.targets"
  case sectionDifferences = "section.differences"
  case sectionGrades = "section.grades"
  case sectionReading = "section.reading"
  case sectionRights = "section.rights"
  case sectionPages = "section.pages"
  case sectionMoreFigures = "section.more-figures"

  // Columns
  case columnPeriod = "column.period"
  case columnValue = "column.value"
  case columnWhat = "column.what"
  case columnSource = "column.source"

  // Facts
  case factPublisher = "fact.publisher"
  case factReading = "fact.reading"
  case factPublished = "fact.published"
  case factDateline = "fact.dateline"
  case factLanguage = "fact.language"
  case factOriginal = "fact.original"
  case factRetrieved = "fact.retrieved"
  case factTopics = "fact.topics"
  case factTopic = "fact.topic"
  case factUnit = "fact.unit"
  case factMeasure = "fact.measure"
  case factPlace = "fact.place"
  case factAliases = "fact.aliases"
  case factData = "fact.data"
  case measureFlow = "measure.flow"
  case measureStock = "measure.stock"
  case measureRank = "measure.rank"
  case measureShare = "measure.share"
  case measureEvent = "measure.event"

  // Sentences of pages
  case indexAll = "index.all-articles"
  case indexTimeline = "index.timeline"
  case articlesDescription = "articles.description"  // count
  case topicsDescription = "topics.description"
  case statisticsDescription = "statistics.description"  // figures, indicators, articles
  case indicatorDescription = "indicator.description"  // what, count
  case indicatorPartYear = "indicator.part-year"
  case indicatorSeveralYears = "indicator.several-years"
  case timelineDescription = "timeline.description"
  case quotationsDescription = "quotations.description"
  case quotationsNone = "quotations.none"
  case sourcesDescription = "sources.description"  // articles, publishers
  case entitiesDescription = "entities.description"  // count
  case entitiesNone = "entities.none"
  case entityDescription = "entity.description"  // name, count
  case aboutIntro = "about.intro"  // articles, figures, sources
  case aboutBounds = "about.bounds"
  case aboutPeriods = "about.periods"
  case aboutConflicts = "about.conflicts"
  case aboutLicence = "about.licence"  // licence
  case aboutCorrections = "about.corrections"  // link
  case aboutCorrectionsLink = "about.corrections-link"
  case aboutRights = "about.rights"
  case doubtsNote = "article.doubts"
  case articleMoved = "article.moved"  // link
  case searchDescription = "search.description"
  case searchBrowse = "search.browse"
  case notFoundText = "not-found.text"
  case downloadCSV = "download.csv"
  case downloadJSON = "download.json"
  case downloadPackage = "download.package"
  case downloadBriefing = "download.briefing"
  case downloadFeed = "download.feed"
  case sizeBytes = "size.bytes"  // number
  case sizeKilobytes = "size.kilobytes"  // number
}
