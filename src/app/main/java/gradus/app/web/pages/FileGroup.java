package gradus.app.web.pages;

import gradus.app.workshop.FileName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that lie in the same folder.
 *
 * @param folder its name; empty for those of the exercise's own folder
 * @param files in the order in which an author writes them
 */
public record FileGroup(String folder, List<FileName> files) {

    public FileGroup {
        files = List.copyOf(files);
    }

    static List<FileGroup> of(List<FileName> files) {
        Map<String, List<FileName>> groups = new LinkedHashMap<>();
        files.forEach(file ->
                groups.computeIfAbsent(file.folder(), key -> new ArrayList<>()).add(file));
        return groups.entrySet().stream()
                .map(group -> new FileGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
