import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;

/** Asks ARQ each query of a folder over one dataset, read once; the rows go beside the query as CSV. */
public class Ask {
    public static void main(String[] arguments) throws Exception {
        Dataset dataset = RDFDataMgr.loadDataset(arguments[0]);
        for (int place = 1; place < arguments.length; place++) {
            Path query = Path.of(arguments[place]);
            try (QueryExecution asked = QueryExecutionFactory.create(Files.readString(query), dataset);
                    OutputStream rows = Files.newOutputStream(Path.of(query + ".csv"))) {
                ResultSetFormatter.outputAsCSV(rows, asked.execSelect());
            }
        }
    }
}
