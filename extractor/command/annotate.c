#include "command/command.h"
#include "command/data.h"
#include "command/messages.h"
#include "command/options.h"
#include "command/output.h"

int command_annotate(int count, char **arguments) {
  static const char *const formats[] = {"json"};
  const char *format = "json", *input_format = "auto", *name = NULL, *data = NULL;
  bool quiet = false;
  const Option list[] = {{'f', "format", "FORMAT", "json (default)", NULL, &format},
                         option_output(&name),
                         option_input_format(&input_format),
                         option_data(&data),
                         option_quiet(&quiet, "no warnings")};
  const OptionSet set = {"annotate [options] INPUT...",
                         "Show what was found where: values, names and facts with their places in the text,\n"
                         "one JSON object a document, one document a line.",
                         "Offsets count Unicode code points of the text as read.", list, sizeof list / sizeof *list};
  Parsed parsed = options_parse(&set, count, arguments);
  if (parsed.done)
    return parsed.code;
  int input = options_input_format(input_format);
  if (options_choice("format", format, formats, 1) < 0 || input < 0)
    return EXIT_NOT;
  if (!parsed.count)
    return options_wrong(&set, "nothing to read");
  Messages messages = messages_new(quiet);
  RapporteurContext *context = data_open(data, &messages);
  Output output;
  if (!context)
    return EXIT_NOT;
  int code = output_open(&output, name);
  if (!code)
    code = output_complete(&output, rapporteur_annotate(context, parsed.names, parsed.count,
                                                        (RapporteurInputFormat)input, output.stream));
  rapporteur_context_free(context);
  return code;
}
