import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;

/**
 * Validates graphs with Jena's SHACL: {@code Validation SHAPES conforms|violates DATA...}. What is wrong goes to standard output; the last line
 * counts, and the exit code is 1 if a graph does not do what it should.
 */
class Validation {
  public static void main(String[] arguments) {
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(arguments[0]));
    boolean expected = arguments[1].equals("conforms");
    int passed = 0;
    int failed = 0;
    for (int i = 2; i < arguments.length; i++) {
      Graph data = RDFDataMgr.loadGraph(arguments[i]);
      ValidationReport report = ShaclValidator.get().validate(shapes, data);
      if (report.conforms() == expected) {
        passed++;
        continue;
      }
      failed++;
      System.out.println("FAILED: " + arguments[i] + " " + (expected ? "does not conform" : "is accepted"));
      report.getEntries().stream().limit(5).forEach(entry -> System.out.println("  " + entry.focusNode() + ": " + entry.message()));
    }
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }
}
