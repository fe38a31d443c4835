#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

int command_annotate(int count, char **arguments) {
  static const char *const formats[] = {"json"};
  static const char *const input_formats[] = {"auto", "text", "html", "ndjson"};
  const char *format = "json", *input_format = "auto", *name = NULL, *data = NULL;
  bool quiet = false;
  const Option list[] = {
      {'f', "format", "FORMAT", "json (default)", NULL, &format},
      {'o', "output", "FILE", "write there instead of standard output; the file is whole or absent", NULL, &name},
      {0, "input-format", "FORMAT", "auto (default), text, html or ndjson", NULL, &input_format},
      {0, "data", "FOLDER", "folder with languages, ontology and queries", NULL, &data},
      {'q', "quiet", NULL, "no warnings", &quiet, NULL}};
  const OptionSet set = {"annotate [options] INPUT...",
                         "Show what was found where: values, names and facts with their places in the text,\n"
                         "one JSON object a document, one document a line.",
                         "Offsets count Unicode code points of the text as read.", list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  int input = options_choice("input-format", input_format, input_formats, 4);
  if (options_choice("format", format, formats, 1) < 0 || input < 0)
    return EXIT_NOT;
  if (!parsed.count) {
    fprintf(stderr, "rapporteur: nothing to read\nUsage: rapporteur %s\n", set.usage);
    return EXIT_NOT;
  }
  Messages messages = messages_new(quiet);
  RapporteurContext *context;
  char folder[DATA_FOLDER_LONGEST];
  Output output;
  if (rapporteur_context_new(data_folder(data, folder), messages_hear, &messages, &context))
    return EXIT_NOT;
  int code = output_open(&output, name);
  if (!code) {
    RapporteurStatus status = rapporteur_annotate(context, parsed.names, parsed.count, (RapporteurInputFormat)input,
                                                  output.stream);
    bool partly = status == RAPPORTEUR_ERROR_INPUT;
    if (status && !partly && status != RAPPORTEUR_ERROR_IO) {
      output_abandon(&output);
      code = EXIT_NOT;
    } else if (!(code = output_close(&output)) && partly)
      code = EXIT_PARTLY;
  }
  rapporteur_context_free(context);
  return code;
}
