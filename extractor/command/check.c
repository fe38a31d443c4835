#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"

/* Check one pack and print its line. @return EXIT_WELL or EXIT_PARTLY. */
static int check_pack(RapporteurContext *context, const char *language, bool quiet) {
  RapporteurCheckResult result;
  RapporteurStatus status = rapporteur_pack_check(context, language, !quiet, &result);
  if (status)
    printf("%s: cannot be used\n", language);
  else
    printf("%s: %u rules, %u passed, %u failed\n", language, result.rules, result.passed, result.failed);
  return status || result.failed ? EXIT_PARTLY : EXIT_WELL;
}

static int check_named(RapporteurContext *context, const char *language, const Parsed *parsed, bool quiet) {
  int code = language ? check_pack(context, language, quiet) : EXIT_WELL;
  for (size_t i = 0; i < parsed->count; i++)
    code |= check_pack(context, parsed->names[i], quiet);
  return code;
}

int command_check(int count, char **arguments) {
  const char *language = NULL, *data = NULL;
  bool quiet = false, schema = false;
  const Option list[] = {
      {'l', "language", "CODE", "check this pack only", NULL, &language},
      {0, "schema", NULL, "print the facts and roles that rules can make", &schema, NULL},
      option_data(&data), option_quiet(&quiet, "errors only, no warnings")};
  const OptionSet set = {"check [options] [PACK...]",
                         "Check language packs: all errors with file, line and column, warnings, and the tests beside\n"
                         "the rules. Without PACK, all of them.",
                         NULL, list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  if (!context)
    return EXIT_NOT;
  int code = EXIT_WELL;
  if (schema)
    rapporteur_schema_write(context, stdout);
  else if (language || parsed.count)
    code = check_named(context, language, &parsed, quiet);
  else
    for (size_t i = 0; i < rapporteur_language_count(context); i++)
      code |= check_pack(context, rapporteur_language_code(context, i), quiet);
  rapporteur_context_free(context);
  return code;
}
