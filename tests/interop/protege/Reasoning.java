import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.semanticweb.elk.owlapi.ElkReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.RDFDocumentFormat;
import org.semanticweb.owlapi.io.RDFOntologyHeaderStatus;
import org.semanticweb.owlapi.io.RDFParserMetaData;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassAssertionAxiom;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.reasoner.OWLReasonerFactory;

/**
 * Opens files as Protégé does and reasons over them: {@code Reasoning load FILE...} looks at each file,
 * {@code Reasoning infer CONCLUSIONS PREMISE...} at what follows from several together.
 *
 * <p>What is wrong goes to standard output, a line each; the last line counts, and the exit code is 1 if anything failed.
 */
class Reasoning {
  private int passed;
  private int failed;

  public static void main(String[] arguments) throws Exception {
    Reasoning reasoning = new Reasoning();
    List<String> files = List.of(arguments).subList(1, arguments.length);
    if (arguments[0].equals("load")) {
      for (String file : files) {
        reasoning.load(file);
      }
    } else {
      reasoning.infer(files.get(0), files.subList(1, files.size()));
    }
    System.out.println(reasoning.passed + " passed, " + reasoning.failed + " failed");
    System.exit(reasoning.failed == 0 ? 0 : 1);
  }

  private void check(String what, Collection<?> wrong) {
    if (wrong.isEmpty()) {
      passed++;
      return;
    }
    failed++;
    System.out.println("FAILED: " + what);
    wrong.stream().limit(10).forEach(one -> System.out.println("  " + one));
  }

  private static List<String> unless(boolean holds, String wrong) {
    return holds ? List.of() : List.of(wrong);
  }

  private void load(String file) throws Exception {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(file));
    OWLDocumentFormat format = manager.getOntologyFormat(ontology);
    check(file + " is read as RDF", unless(format instanceof RDFDocumentFormat, format.getKey()));
    RDFParserMetaData read = (RDFParserMetaData) format.getOntologyLoaderMetaData();
    check(file + " says that it is an ontology", unless(
        read.getHeaderState() == RDFOntologyHeaderStatus.PARSED_ONE_HEADER, "no header, or several"));
    check(file + " has no triple that is no OWL", read.getUnparsedTriples());
    check(file + " declares its terms", read.getGuessedDeclarations().values());
    check(file + " imports nothing", ontology.getImportsDeclarations());
    List<OWLProfileViolation> violations = new OWL2DLProfile().checkOntology(ontology).getViolations();
    check(file + " is OWL 2 DL", violations);
    for (OWLReasonerFactory factory : reasoners()) {
      OWLReasoner reasoner = factory.createReasoner(ontology);
      check(file + " is consistent for " + nameOf(factory), unless(reasoner.isConsistent(), "it is not"));
      Set<OWLClass> empty = reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom();
      check(file + " has no impossible class for " + nameOf(factory), empty);
      reasoner.dispose();
    }
  }

  private static List<OWLReasonerFactory> reasoners() {
    return List.of(new org.semanticweb.HermiT.ReasonerFactory(), new ElkReasonerFactory());
  }

  private static String nameOf(OWLReasonerFactory factory) {
    return factory instanceof ElkReasonerFactory ? "ELK" : "HermiT";
  }

  private void infer(String conclusions, List<String> premises) throws Exception {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    OWLOntology ontology = manager.createOntology();
    for (String premise : premises) {
      OWLOntology part = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(premise));
      manager.addAxioms(ontology, part.getAxioms());
    }
    OWLOntology expected = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(conclusions));
    for (OWLReasonerFactory factory : reasoners()) {
      OWLReasoner reasoner = factory.createReasoner(ontology);
      check(nameOf(factory) + " finds the premises consistent", unless(reasoner.isConsistent(), "they are not"));
      for (OWLAxiom axiom : expected.getABoxAxioms(Imports.EXCLUDED)) {
        check("nobody states " + axiom, unless(!ontology.containsAxiom(axiom), "it is among the premises"));
        check(nameOf(factory) + " infers " + axiom, unless(follows(axiom, reasoner, factory), "it does not"));
      }
      reasoner.dispose();
    }
  }

  private static boolean follows(OWLAxiom axiom, OWLReasoner reasoner, OWLReasonerFactory factory) {
    if (axiom instanceof OWLClassAssertionAxiom) {
      OWLClassAssertionAxiom assertion = (OWLClassAssertionAxiom) axiom;
      return reasoner.getInstances(assertion.getClassExpression(), false).getFlattened().contains(assertion.getIndividual());
    }
    // ELK answers for classes only; its logic, OWL 2 EL, has neither symmetric nor inverse properties.
    return factory instanceof ElkReasonerFactory || reasoner.isEntailed(axiom);
  }
}
