#include "check_text.h"

#include <stdlib.h>

int main(void) {
  Suite *suite = suite_create("text");
  suite_add_tcase(suite, tokens_case());
  suite_add_tcase(suite, normalise_case());
  suite_add_tcase(suite, document_case());
  suite_add_tcase(suite, language_case());
  suite_add_tcase(suite, input_case());
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
