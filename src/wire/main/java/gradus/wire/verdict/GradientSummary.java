package gradus.wire.verdict;

import gradus.wire.verdict.GradientMap.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a {@link GradientMap} into a sentence, for those who do not see it and for those who do. */
final class GradientSummary {

    private static final int MOST_PLACES = 8;

    private final GradientMap map;
    private final long size;
    private final int shown;
    private final int known;
    private final int wrong;

    GradientSummary(GradientMap map) {
        this.map = map;
        this.size = map.size();
        this.shown = map.cells().length();
        this.known = shown - map.count(Cell.UNKNOWN);
        this.wrong = map.disagreeing();
    }

    Words words() {
        return new Words(
                englishSubject() + " with the numerical gradient" + englishPlaces() + englishKinds() + ".",
                chineseSubject() + "与数值梯度不一致" + chinesePlaces() + chineseKinds() + "。");
    }

    /** Returns what part of the array is shown; null if all of it is. */
    @Nullable
    Words excerpt() {
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        if (map.rows() < map.allRows()) {
            english.add("the first %d of %d rows".formatted(map.rows(), map.allRows()));
            chinese.add("共 %2$d 行中的前 %1$d 行".formatted(map.rows(), map.allRows()));
        }
        if (map.columns() < map.width()) {
            english.add("the first %d of %d columns".formatted(map.columns(), map.width()));
            chinese.add("共 %2$d 列中的前 %1$d 列".formatted(map.columns(), map.width()));
        }
        return english.isEmpty()
                ? null
                : new Words(
                        "Shown here: %s.".formatted(String.join(", ", english)),
                        "此处显示%s。".formatted(String.join("、", chinese)));
    }

    private String englishSubject() {
        if (size == 1) {
            return map.name() + map.place(0, 0) + " disagrees";
        }
        String disagree = wrong == 1 ? "disagrees" : "disagree";
        if (known == size) {
            return (wrong == known ? "All %2$d entries of %3$s %4$s" : "%d of %d entries of %s %s")
                    .formatted(wrong, size, map.name(), disagree);
        }
        return "%s has %d entries; of the %d %s here, %s %s"
                .formatted(
                        map.name(),
                        size,
                        known,
                        known == shown ? "shown" : "compared",
                        wrong == known ? "all" : String.valueOf(wrong),
                        disagree);
    }

    private String chineseSubject() {
        if (size == 1) {
            return map.name() + map.place(0, 0) + " ";
        }
        if (known == size) {
            return (wrong == known ? "%3$s 的全部 %2$d 个元素都" : "%3$s 的 %2$d 个元素中有 %1$d 个")
                    .formatted(wrong, size, map.name());
        }
        return "%s 共有 %d 个元素，此处%s了 %d 个，%s"
                .formatted(
                        map.name(),
                        size,
                        known == shown ? "显示" : "比较",
                        known,
                        wrong == known ? "全都" : "其中 %d 个".formatted(wrong));
    }

    /** Where all of them are wrong, it is enough to say so. */
    private boolean namesPlaces() {
        return wrong > 0 && wrong < known;
    }

    private String englishPlaces() {
        return namesPlaces() ? ": " + String.join(", ", places()) + (wrong > MOST_PLACES ? ", …" : "") : "";
    }

    private String chinesePlaces() {
        return namesPlaces() ? "：" + String.join("、", places()) + (wrong > MOST_PLACES ? "……" : "") : "";
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                if (places.size() < MOST_PLACES && map.at(row, column).disagrees()) {
                    places.add(map.place(row, column));
                }
            }
        }
        return places;
    }

    private String englishKinds() {
        List<String> kinds = new ArrayList<>();
        int opposite = map.count(Cell.OPPOSITE);
        int odd = map.count(Cell.NOT_A_NUMBER);
        if (opposite > 0) {
            kinds.add(english(opposite) + (opposite == 1 ? " has" : " have") + " the right size and the opposite sign");
        }
        if (odd > 0) {
            kinds.add(english(odd) + (odd == 1 ? " is" : " are") + " NaN or infinite");
        }
        return kinds.isEmpty() ? "" : "; " + String.join(", ", kinds);
    }

    private String english(int some) {
        if (wrong == 1) {
            return "it";
        }
        return some == wrong ? "all of them" : some + " of them";
    }

    private String chineseKinds() {
        List<String> kinds = new ArrayList<>();
        int opposite = map.count(Cell.OPPOSITE);
        int odd = map.count(Cell.NOT_A_NUMBER);
        if (opposite > 0) {
            kinds.add(chinese(opposite) + "大小正确、符号相反");
        }
        if (odd > 0) {
            kinds.add(chinese(odd) + "是 NaN 或无穷大");
        }
        return kinds.isEmpty() ? "" : "；" + String.join("，", kinds);
    }

    private String chinese(int some) {
        if (wrong == 1) {
            return "它";
        }
        return some == wrong ? "它们全都" : "有 %d 个".formatted(some);
    }
}
