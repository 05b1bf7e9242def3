import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a file as Gephi does, tells what is in it line by line, and draws its preview as SVG. */
public class Look {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importing = Lookup.getDefault().lookup(ImportController.class);
        Container container = importing.importFile(new File(arguments[0]));
        // Gephi fits a drawing into its window; without that, places and sizes are those of the file.
        container.getLoader().setAutoScale(false);
        importing.process(container, new DefaultProcessor(), workspace);
        container.getReport().getIssues(10000).forEachRemaining(Look::issue);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        describe(model);
        if (arguments.length > 1) {
            draw(workspace, model, new File(arguments[1]).getAbsoluteFile());
        }
        // Some of Gephi's threads never end.
        System.exit(0);
    }

    private static void issue(Issue issue) {
        say("issue", issue.getLevel(), issue.getMessage());
    }

    private static void describe(GraphModel model) {
        columns("node", model.getNodeTable());
        columns("edge", model.getEdgeTable());
        for (Node node : model.getGraph().getNodes()) {
            say("node", node.getId(), node.getLabel(), node.x(), node.y(), node.size(), node.getColor().getRGB() & 0xFFFFFF);
        }
        for (Edge edge : model.getGraph().getEdges()) {
            say("edge", edge.getId(), edge.getSource().getId(), edge.getTarget().getId(), edge.getTypeLabel(),
                edge.getWeight(), edge.isDirected());
        }
    }

    private static void columns(String owner, Table table) {
        for (Column column : table) {
            say(owner + " column", column.getId(), column.getTitle(), column.getTypeClass().getSimpleName());
        }
    }

    /** Draws what is drawn as a node elsewhere too; parts would cover one another. */
    private static void draw(Workspace workspace, GraphModel model, File file) throws Exception {
        DirectedGraph graph = model.getDirectedGraph();
        List<Node> parts = new ArrayList<>();
        for (Node node : graph.getNodes()) {
            if (!"node".equals(node.getAttribute("cg_view"))) {
                parts.add(node);
            }
        }
        graph.removeAllNodes(parts);
        PreviewController previews = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties properties = previews.getModel(workspace).getProperties();
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("Noto Sans CJK SC", java.awt.Font.PLAIN, 12));
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT, true);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MIN, 1f);
        properties.putValue(PreviewProperty.EDGE_RESCALE_WEIGHT_MAX, 4f);
        properties.putValue(PreviewProperty.EDGE_OPACITY, 60f);
        ExportController exporting = Lookup.getDefault().lookup(ExportController.class);
        exporting.exportFile(file, exporting.getExporter("svg"));
    }

    private static void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : "\t").append(String.valueOf(word).replaceAll("\\s", " "));
        }
        OUT.println(line);
    }
}
