library_sources += \
  extractor/facts/analysis.c extractor/facts/analysis.h \
  extractor/facts/antecedents.c extractor/facts/antecedents.h \
  extractor/facts/bylines.c extractor/facts/bylines.h \
  extractor/facts/chains.c extractor/facts/chains.h \
  extractor/facts/descriptors.c extractor/facts/descriptors.h \
  extractor/facts/extraction.c extractor/facts/extraction.h \
  extractor/facts/fillers.c extractor/facts/fillers.h \
  extractor/facts/implied.c extractor/facts/implied.h \
  extractor/facts/mentionrules.c extractor/facts/mentionrules.h \
  extractor/facts/namenouns.c extractor/facts/namenouns.h \
  extractor/facts/openers.c extractor/facts/openers.h \
  extractor/facts/partners.c extractor/facts/partners.h \
  extractor/facts/prominence.c extractor/facts/prominence.h \
  extractor/facts/questions.c extractor/facts/questions.h \
  extractor/facts/quotations.c extractor/facts/quotations.h \
  extractor/facts/references.c extractor/facts/references.h \
  extractor/facts/rolenouns.c extractor/facts/rolenouns.h \
  extractor/facts/roundups.c extractor/facts/roundups.h \
  extractor/facts/spoken.c extractor/facts/spoken.h \
  extractor/facts/statement.h \
  extractor/facts/statements.c extractor/facts/statements.h \
  extractor/facts/topics.c extractor/facts/topics.h
