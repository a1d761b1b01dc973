package gradus.app.web.pages;

import gradus.app.workshop.FileName;
import java.util.List;

/**
 * How it stands with an exercise, and its files.
 *
 * @param view how it stands
 * @param files its files
 * @param removed the files that it had
 */
public record ReportPage(ReportView view, List<FileGroup> files, List<FileName> removed) {

    /** Returns the address of a file's editor. */
    public String address(FileName file) {
        return EditPage.address(view.standing().slug(), file);
    }

    /** Returns the address of what a file has said before. */
    public String versions(FileName file) {
        return VersionsPage.address(view.standing().slug(), file);
    }
}
