library_sources += \
  extractor/base/arena.c extractor/base/arena.h \
  extractor/base/array.c extractor/base/array.h \
  extractor/base/buffer.c extractor/base/buffer.h \
  extractor/base/file.c extractor/base/file.h \
  extractor/base/sink.c extractor/base/sink.h \
  extractor/base/strings.c extractor/base/strings.h
