library_sources += \
  extractor/facts/analysis.c extractor/facts/analysis.h \
  extractor/facts/candidates.c extractor/facts/candidates.h \
  extractor/facts/capitals.c extractor/facts/capitals.h \
  extractor/facts/chains.c extractor/facts/chains.h \
  extractor/facts/entities.c extractor/facts/entities.h \
  extractor/facts/extents.c extractor/facts/extents.h \
  extractor/facts/extraction.c extractor/facts/extraction.h \
  extractor/facts/fillers.c extractor/facts/fillers.h \
  extractor/facts/forms.c extractor/facts/forms.h \
  extractor/facts/implied.c extractor/facts/implied.h \
  extractor/facts/innerstops.c extractor/facts/innerstops.h \
  extractor/facts/mentionrules.c extractor/facts/mentionrules.h \
  extractor/facts/namefinder.c extractor/facts/namefinder.h \
  extractor/facts/naming.c extractor/facts/naming.h \
  extractor/facts/partners.c extractor/facts/partners.h \
  extractor/facts/prominence.c extractor/facts/prominence.h \
  extractor/facts/quotations.c extractor/facts/quotations.h \
  extractor/facts/introduced.c extractor/facts/introduced.h \
  extractor/facts/quotednames.c extractor/facts/quotednames.h \
  extractor/facts/references.c extractor/facts/references.h \
  extractor/facts/runs.c extractor/facts/runs.h \
  extractor/facts/statement.h \
  extractor/facts/statements.c extractor/facts/statements.h \
  extractor/facts/types.c extractor/facts/types.h \
  extractor/facts/wordindex.c extractor/facts/wordindex.h \
  extractor/facts/wordcontext.c extractor/facts/wordcontext.h \
  extractor/facts/words.c extractor/facts/words.h
