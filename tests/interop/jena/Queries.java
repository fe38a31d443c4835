import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/**
 * Answers queries with Jena's ARQ: {@code Queries GRAPH FOLDER QUERY.rq...} writes FOLDER/QUERY.json (SPARQL results) or, for what
 * constructs a graph, FOLDER/QUERY.nt.
 */
class Queries {
  public static void main(String[] arguments) throws Exception {
    Model model = RDFDataMgr.loadModel(arguments[0]);
    Path folder = Path.of(arguments[1]);
    for (int i = 2; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      Query query = QueryFactory.create(Files.readString(file));
      String name = file.getFileName().toString().replaceFirst("\\.rq$", query.isConstructType() ? ".nt" : ".json");
      try (QueryExecution execution = QueryExecutionFactory.create(query, model);
           OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        if (query.isConstructType()) {
          RDFDataMgr.write(out, execution.execConstruct(), Lang.NTRIPLES);
        } else {
          ResultSetFormatter.outputAsJSON(out, execution.execSelect());
        }
      }
    }
  }
}
