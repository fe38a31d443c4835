library_sources += \
  extractor/facts/claims.c extractor/facts/claims.h \
  extractor/facts/clusters.c extractor/facts/clusters.h \
  extractor/facts/collection.c extractor/facts/collection.h \
  extractor/facts/context.c extractor/facts/context.h \
  extractor/facts/emission.c extractor/facts/emission.h \
  extractor/facts/emitter.c extractor/facts/emitter.h \
  extractor/facts/fusion.c extractor/facts/fusion.h \
  extractor/facts/identity.c extractor/facts/identity.h \
  extractor/facts/iri.c extractor/facts/iri.h \
  extractor/facts/letters.c extractor/facts/letters.h \
  extractor/facts/namebook.c extractor/facts/namebook.h \
  extractor/facts/names.c extractor/facts/names.h \
  extractor/facts/records.c extractor/facts/records.h \
  extractor/facts/romanise.c extractor/facts/romanise.h \
  extractor/facts/sound.c extractor/facts/sound.h \
  extractor/facts/things.c extractor/facts/things.h
