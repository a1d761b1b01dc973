package gradus.app.web.pages;

import gradus.app.owndata.OwnData;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is kept of the learner, as files. */
final class OwnDataPages {

    private static final Logger LOG = LoggerFactory.getLogger(OwnDataPages.class);

    /** Whose connection is slow holds one of the few to the database: others must not wait for several of them. */
    private final Semaphore turn = new Semaphore(1);

    private final OwnData ownData;
    private final Clock clock;
    private final Site site;

    OwnDataPages(Pages.Learning learning, Site site) {
        this.ownData = learning.journal().ownData();
        this.clock = learning.journal().clock();
        this.site = site;
    }

    /** Writes a file. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    void show(Context context) {
        Templates.render(context, "owndata", new OwnDataPage(Frame.of(context, site), OwnData.tables()));
    }

    void json(Context context) {
        Visitor visitor = Visitor.of(context);
        send(
                context,
                "application/json",
                "gradus-data.json",
                out -> ownData.writeJson(visitor.learner(), visitor.language(), clock.instant(), out));
    }

    void zip(Context context) {
        Visitor visitor = Visitor.of(context);
        send(
                context,
                "application/zip",
                "gradus-data.zip",
                out -> ownData.writeZip(visitor.learner(), visitor.language(), out));
    }

    void csv(Context context) {
        Visitor visitor = Visitor.of(context);
        String table = context.pathParam("table");
        if (!OwnData.tables().contains(table)) {
            throw Problem.notFound("problem.table");
        }
        send(
                context,
                "text/csv; charset=utf-8",
                "gradus-%s.csv".formatted(table),
                out -> ownData.writeCsv(visitor.learner(), table, visitor.language(), out));
    }

    private void send(Context context, String type, String name, Writing writing) {
        if (!turn.tryAcquire()) {
            throw Problem.of(429, "problem.export.busy");
        }
        try {
            context.contentType(type)
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
            writing.to(context.outputStream());
        } catch (IOException | UncheckedIOException gone) {
            // a part has been sent, perhaps: there is nobody to tell
            LOG.info("an export was not taken to its end: {}", gone.getMessage());
        } finally {
            turn.release();
        }
    }
}
