# Packs, ontology and queries are data: installed beside each other, read from there (or from $RAPPORTEUR_DATA).
install-data-hook: install-packs
uninstall-hook: uninstall-packs
pack_folders = languages/any languages/ar languages/en languages/hi languages/id languages/pa ontology queries
EXTRA_DIST += samples docs benchmarks autogen.sh packages.sh test.sh demo.sh \
  .clang-format LICENSE README.md CONTRIBUTING.md NEWS.md

# Not in EXTRA_DIST: in a build folder these names are links. What tests leave behind is not distributed either.
dist-hook:
	for folder in languages ontology queries; do \
	  $(MKDIR_P) "$(distdir)/$$folder" && cp -fpR "$(srcdir)/$$folder/." "$(distdir)/$$folder" || exit 1; \
	done
	find "$(distdir)/tests" \( -name '*.log' -o -name '*.trs' \) -exec rm -f {} +

distclean-local:
	for folder in languages ontology queries; do test ! -h $$folder || rm -f $$folder; done

install-packs:
	for folder in $(pack_folders); do \
	  $(MKDIR_P) "$(DESTDIR)$(pkgdatadir)/$$folder" || exit 1; \
	  for file in $(srcdir)/$$folder/*; do \
	    test ! -f "$$file" || $(INSTALL_DATA) "$$file" "$(DESTDIR)$(pkgdatadir)/$$folder" || exit 1; \
	  done; \
	done

uninstall-packs:
	for folder in $(pack_folders); do rm -rf "$(DESTDIR)$(pkgdatadir)/$$folder"; done

# Common words and cities from what Debian packages; see build-words and build-places.
common_words = dictionaries/ar.words dictionaries/en.words dictionaries/hi.words dictionaries/id.words dictionaries/pa.words
cities = dictionaries/ar.places dictionaries/hi.places dictionaries/pa.places
dictionaries = $(common_words) $(cities)
dictionariesdir = $(pkgdatadir)/dictionaries
dictionaries_DATA = $(dictionaries)
CLEANFILES += $(dictionaries)
build_dictionary = $(MKDIR_P) dictionaries && language=`basename $@ | sed 's/[.].*//'` && \
  $(PYTHON3) $< $$language > $@.part && mv $@.part $@

$(common_words): $(srcdir)/languages/build-words
	$(AM_V_GEN)$(build_dictionary)
$(cities): $(srcdir)/languages/build-places
	$(AM_V_GEN)$(build_dictionary)

.PHONY: install-packs uninstall-packs
