import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.JTree;
import javax.swing.ListCellRenderer;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;

/**
 * Starts Protégé with a file and goes through it as a reader does, with real clicks: {@code Desktop WALK PICTURES FILE LANGUAGES}, in
 * Protégé's folder. Labels are shown in the first of the languages that there is one in.
 *
 * <p>WALK has a step a line: {@code title TEXT} (the window's title has it), {@code tab NAME}, {@code open NAME} (unfold a node of a tree),
 * {@code choose NAME} (click on a node, or on a row of a list), {@code click NAME} (click on words in a row), {@code menu NAME > NAME},
 * {@code sees TEXT} and {@code lacks TEXT} (what the window shows), {@code picture NAME} (PICTURES/NAME.png). The last line that is printed
 * counts the steps; if one fails, before it stands what the window shows, and there is a picture called failed.
 */
class Desktop {
  private static final int WIDTH = 1920, HEIGHT = 1080, PATIENCE = 60_000, PAUSE = 200;

  private final Robot robot = new Robot();
  private final Path pictures;
  private int passed;

  private Desktop(Path pictures) throws Exception {
    this.pictures = pictures;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> steps = Files.readAllLines(Path.of(arguments[0]));
    Path pictures = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
    prefer(arguments[3]);
    Class.forName("org.protege.osgi.framework.Launcher").getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {Path.of(arguments[2]).toAbsolutePath().toString()});
    Desktop desktop = new Desktop(pictures);
    boolean arrived = false;
    try {
      arrived = desktop.walk(steps);
    } catch (Exception broken) {
      broken.printStackTrace();
    }
    System.out.println(desktop.passed + " passed, " + (arrived ? 0 : 1) + " failed");
    // Protégé would ask whether to save.
    Runtime.getRuntime().halt(arrived ? 0 : 1);
  }

  /** A window that fills the screen, no look for updates, and what can be chosen in View > Custom rendering. */
  private static void prefer(String languages) {
    Preferences all = Preferences.userRoot().node("PROTEGE_PREFERENCES/application_preferences");
    all.node("org.protege.editor.core.update.PluginManager").putBoolean("CheckForUpdates", false);
    Preferences frame = all.node("org.protege.editor.core.ui.workspace.WorkspaceFrame");
    frame.putInt("LOC_X", 0);
    frame.putInt("LOC_Y", 0);
    frame.putInt("SIZE_X", WIDTH);
    frame.putInt("SIZE_Y", HEIGHT);
    Preferences labels = all.node("org.protege.editor.owl.ui.renderer.OWLRendererPreferences/ANNOTATIONS");
    labels.putInt("listSize", 1);
    labels.put("0", "http://www.w3.org/2000/01/rdf-schema#label," + languages);
  }

  /** Goes until a step fails, because those after it would find themselves elsewhere; returns whether none did. */
  private boolean walk(List<String> steps) throws Exception {
    for (String step : steps) {
      if (step.isBlank() || step.startsWith("#")) {
        continue;
      }
      int space = step.indexOf(' ');
      String verb = step.substring(0, space), what = step.substring(space + 1);
      if (!patiently(() -> does(verb, what))) {
        System.out.println("FAILED: " + step);
        picture("failed");
        onScreen(() -> texts(window(), new ArrayList<>())).forEach(text -> System.out.println("  " + text));
        return false;
      }
      passed++;
      robot.waitForIdle();
      robot.delay(PAUSE);
    }
    return true;
  }

  /** Whether a step succeeds in time. */
  private boolean patiently(Callable<Boolean> step) throws Exception {
    for (long end = System.currentTimeMillis() + PATIENCE; ; robot.delay(PAUSE)) {
      if (step.call()) {
        return true;
      }
      if (System.currentTimeMillis() > end) {
        return false;
      }
    }
  }

  private boolean does(String verb, String what) throws Exception {
    switch (verb) {
      case "title":
        return onScreen(() -> window() != null && window().getTitle().contains(what));
      case "tab":
        return onScreen(() -> window() != null && tab(window(), what));
      case "open":
        return onScreen(() -> open(window(), what));
      case "choose":
      case "click":
        return press(onScreen(() -> find(window(), what, verb.equals("choose"))));
      case "menu":
        return onScreen(() -> menu(window().getJMenuBar(), what.split(" > ")));
      case "sees":
        return shows(what);
      case "lacks":
        return !shows(what);
      case "picture":
        return picture(what);
      default:
        throw new IllegalArgumentException(verb);
    }
  }

  private boolean shows(String what) throws Exception {
    return onScreen(() -> texts(window(), new ArrayList<>())).stream().anyMatch(text -> text.contains(what));
  }

  private boolean picture(String name) throws Exception {
    return ImageIO.write(robot.createScreenCapture(new Rectangle(WIDTH, HEIGHT)), "png", new File(pictures.toFile(), name + ".png"));
  }

  private boolean press(Point point) {
    if (point == null) {
      return false;
    }
    // Words become a link when the mouse comes over them.
    robot.mouseMove(point.x - 1, point.y);
    robot.waitForIdle();
    robot.mouseMove(point.x, point.y);
    robot.waitForIdle();
    robot.delay(PAUSE);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    return true;
  }

  private static <T> T onScreen(Callable<T> query) throws Exception {
    FutureTask<T> task = new FutureTask<>(query);
    SwingUtilities.invokeLater(task);
    return task.get();
  }

  /** Protégé's window: not the splash screen, whose frame has no menu. */
  private static JFrame window() {
    for (Frame frame : Frame.getFrames()) {
      if (frame.isShowing() && frame instanceof JFrame && ((JFrame) frame).getJMenuBar() != null) {
        return (JFrame) frame;
      }
    }
    return null;
  }

  private static boolean tab(Component part, String name) {
    if (part instanceof JTabbedPane) {
      int index = ((JTabbedPane) part).indexOfTab(name);
      if (index >= 0) {
        ((JTabbedPane) part).setSelectedIndex(index);
        return true;
      }
    }
    return anyPart(part, child -> tab(child, name));
  }

  private static boolean open(Component part, String name) {
    if (part instanceof JTree) {
      JTree tree = (JTree) part;
      for (int row = 0; row < tree.getRowCount(); row++) {
        if (text(rendered(tree, row)).equals(name)) {
          tree.expandRow(row);
          return tree.isExpanded(row);
        }
      }
    }
    return anyPart(part, child -> open(child, name));
  }

  private static boolean menu(Container bar, String[] path) {
    Component[] items = bar.getComponents();
    for (String name : path) {
      JMenuItem found = null;
      for (Component item : items) {
        if (item instanceof JMenuItem && name.equals(((JMenuItem) item).getText())) {
          found = (JMenuItem) item;
        }
      }
      if (found instanceof JMenu) {
        items = ((JMenu) found).getMenuComponents();
      } else if (found == null || !found.isEnabled()) {
        return false;
      } else {
        found.doClick();
      }
    }
    return true;
  }

  private interface Test {
    boolean holds(Component part);
  }

  private static boolean anyPart(Component whole, Test test) {
    if (whole instanceof Container) {
      for (Component part : ((Container) whole).getComponents()) {
        if (part.isShowing() && test.holds(part)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where on the screen a row stands whose text is (or has) these words, after it was brought into view. */
  private static Point find(Component part, String words, boolean whole) {
    if (part instanceof JTree) {
      JTree tree = (JTree) part;
      for (int row = 0; row < tree.getRowCount(); row++) {
        Rectangle bounds = tree.getRowBounds(row);
        Point place = place(rendered(tree, row), bounds, words, whole);
        if (place != null) {
          tree.scrollRowToVisible(row);
          return onScreen(tree, bounds, place);
        }
      }
    } else if (part instanceof JList) {
      JList<?> list = (JList<?>) part;
      for (int row = 0; row < list.getModel().getSize(); row++) {
        Rectangle bounds = list.getCellBounds(row, row);
        Point place = bounds == null ? null : place(rendered(list, row), bounds, words, whole);
        if (place != null) {
          list.ensureIndexIsVisible(row);
          return onScreen(list, bounds, place);
        }
      }
    } else if (part instanceof Container) {
      for (Component child : ((Container) part).getComponents()) {
        Point found = child.isShowing() ? find(child, words, whole) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Point onScreen(Component part, Rectangle bounds, Point place) {
    Point point = new Point(bounds.x + place.x, bounds.y + place.y);
    SwingUtilities.convertPointToScreen(point, part);
    return point;
  }

  private static Component rendered(JTree tree, int row) {
    Object node = tree.getPathForRow(row).getLastPathComponent();
    return tree.getCellRenderer().getTreeCellRendererComponent(tree, node, false, false, tree.getModel().isLeaf(node), row, false);
  }

  private static <T> Component rendered(JList<T> list, int row) {
    ListCellRenderer<? super T> renderer = list.getCellRenderer();
    return renderer.getListCellRendererComponent(list, list.getModel().getElementAt(row), row, false, false);
  }

  /** Where in a rendered row the words stand, or null. */
  private static Point place(Component row, Rectangle bounds, String words, boolean whole) {
    String text = text(row);
    if (whole ? !text.equals(words) : !text.contains(words)) {
      return null;
    }
    row.setSize(new Dimension(bounds.width, bounds.height));
    lay(row);
    return wordsIn(row, words, 0, 0);
  }

  private static void lay(Component part) {
    part.doLayout();
    if (part instanceof Container) {
      for (Component child : ((Container) part).getComponents()) {
        lay(child);
      }
    }
  }

  private static Point wordsIn(Component part, String words, int x, int y) {
    String own = ownText(part);
    int start = own == null ? -1 : own.indexOf(words);
    if (start >= 0 && part instanceof JTextComponent) {
      try {
        Rectangle first = ((JTextComponent) part).modelToView2D(start + words.length() / 2).getBounds();
        return new Point(x + first.x + 2, y + first.y + first.height / 2);
      } catch (BadLocationException wrong) {
        throw new IllegalStateException(wrong);
      }
    }
    if (start >= 0) {
      return new Point(x + 20, y + part.getHeight() / 2);
    }
    if (part instanceof Container) {
      for (Component child : ((Container) part).getComponents()) {
        Point found = wordsIn(child, words, x + child.getX(), y + child.getY());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static String ownText(Component part) {
    if (part instanceof JTextComponent) {
      return ((JTextComponent) part).getText();
    }
    if (part instanceof JLabel) {
      String text = ((JLabel) part).getText();
      return text == null ? null : text.replaceAll("</?(html|body|b)>", "");
    }
    return part instanceof AbstractButton ? ((AbstractButton) part).getText() : null;
  }

  /** The text of a rendered row. */
  private static String text(Component row) {
    StringBuilder text = new StringBuilder();
    gather(row, text);
    return text.toString().trim();
  }

  private static void gather(Component part, StringBuilder text) {
    String own = ownText(part);
    if (own != null && !own.isBlank()) {
      text.append(text.length() > 0 ? " " : "").append(own.trim());
    }
    if (part instanceof Container) {
      for (Component child : ((Container) part).getComponents()) {
        gather(child, text);
      }
    }
  }

  /** All that a part of the window says, a text each. */
  private static List<String> texts(Component part, List<String> all) {
    if (part instanceof JTree) {
      for (int row = 0; row < ((JTree) part).getRowCount(); row++) {
        all.add(text(rendered((JTree) part, row)));
      }
    } else if (part instanceof JList) {
      for (int row = 0; row < ((JList<?>) part).getModel().getSize(); row++) {
        String text = text(rendered((JList<?>) part, row));
        // Annotations are painted letter by letter, but say of themselves what they are.
        all.add(text.isEmpty() ? String.valueOf(((JList<?>) part).getModel().getElementAt(row)) : text);
      }
    } else {
      String own = ownText(part);
      if (own != null && !own.isBlank()) {
        all.add(own.trim());
      }
      anyPart(part, child -> {
        texts(child, all);
        return false;
      });
    }
    return all;
  }
}
