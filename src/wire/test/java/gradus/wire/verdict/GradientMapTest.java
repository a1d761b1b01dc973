package gradus.wire.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradus.wire.verdict.GradientMap.Cell;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GradientMapTest {

    private static GradientMap map(String cells, int columns, Integer... shape) {
        return new GradientMap("dX", List.of(shape), columns, cells);
    }

    @Test
    void summary_namesPlacesAndKinds() {
        Words words = map("··±·×··×·±··", 3, 4, 3).summary();
        assertThat(words.en())
                .isEqualTo("4 of 12 entries of dX disagree with the numerical gradient: [0][2], [1][1], [2][1], [3][0];"
                        + " 2 of them have the right size and the opposite sign.");
        assertThat(words.zh()).isEqualTo("dX 的 12 个元素中有 4 个与数值梯度不一致：[0][2]、[1][1]、[2][1]、[3][0]；有 2 个大小正确、符号相反。");
    }

    @Test
    void summary_ofOneWrongEntry_speaksOfIt() {
        Words words = map("··±·", 4, 4).summary();
        assertThat(words.en())
                .isEqualTo("1 of 4 entries of dX disagrees with the numerical gradient: [2];"
                        + " it has the right size and the opposite sign.");
        assertThat(words.zh()).isEqualTo("dX 的 4 个元素中有 1 个与数值梯度不一致：[2]；它大小正确、符号相反。");
    }

    @Test
    void summary_whereEverythingIsWrong_namesNoPlaces() {
        Words words = map("×!±!", 2, 2, 2).summary();
        assertThat(words.en())
                .isEqualTo("All 4 entries of dX disagree with the numerical gradient;"
                        + " 1 of them has the right size and the opposite sign, 2 of them are NaN or infinite.");
        assertThat(words.zh()).isEqualTo("dX 的全部 4 个元素都与数值梯度不一致；有 1 个大小正确、符号相反，有 2 个是 NaN 或无穷大。");
        assertThat(map("±±", 2, 2).summary().en()).endsWith("; all of them have the right size and the opposite sign.");
    }

    @Test
    void summary_ofASingleNumber_speaksOfItAlone() {
        assertThat(map("×", 1).summary().en()).isEqualTo("dX disagrees with the numerical gradient.");
        assertThat(map("×", 1).summary().zh()).isEqualTo("dX 与数值梯度不一致。");
        assertThat(map("!", 1, 1).summary().en())
                .isEqualTo("dX[0] disagrees with the numerical gradient; it is NaN or infinite.");
    }

    @Test
    void summary_ofManyWrongEntries_namesTheFirstEight() {
        assertThat(map("·×××××××××", 10, 10).summary().en())
                .isEqualTo("9 of 10 entries of dX disagree with the numerical gradient:"
                        + " [1], [2], [3], [4], [5], [6], [7], [8], ….");
    }

    @Test
    void summary_ofAPart_saysOfHowMany() {
        assertThat(map("·×··", 2, 9, 3).summary().en())
                .isEqualTo("dX has 27 entries; of the 4 shown here, 1 disagrees with the numerical gradient: [0][1].");
        assertThat(map("·×·?", 4, 4).summary().en())
                .isEqualTo("dX has 4 entries; of the 3 compared here, 1 disagrees with the numerical gradient: [1].");
        assertThat(map("××", 2, 9, 3).summary().en())
                .isEqualTo("dX has 27 entries; of the 2 shown here, all disagree with the numerical gradient.");
        assertThat(map("××", 2, 9, 3).summary().zh()).isEqualTo("dX 共有 27 个元素，此处显示了 2 个，全都与数值梯度不一致。");
        assertThat(map("·×·?", 4, 4).summary().zh()).isEqualTo("dX 共有 4 个元素，此处比较了 3 个，其中 1 个与数值梯度不一致：[1]。");
    }

    @Test
    void largeArray_showsItsFirstRowsAndColumns() {
        GradientMap map = GradientMap.of("dW", List.of(3, 20, 50), index -> index == 51 ? Cell.DIFFERS : Cell.AGREES);
        assertThat(map.rows()).isEqualTo(32);
        assertThat(map.columns()).isEqualTo(32);
        assertThat(map.at(1, 1)).isEqualTo(Cell.DIFFERS);
        assertThat(map.count(Cell.AGREES)).isEqualTo(32 * 32 - 1);
        Words excerpt = Objects.requireNonNull(map.excerpt());
        assertThat(excerpt.en()).isEqualTo("Shown here: the first 32 of 60 rows, the first 32 of 50 columns.");
        assertThat(excerpt.zh()).isEqualTo("此处显示共 60 行中的前 32 行、共 50 列中的前 32 列。");
    }

    @Test
    void smallArray_isShownWhole() {
        GradientMap map = GradientMap.of("dW", List.of(2, 2), index -> Cell.DIFFERS);
        assertThat(map).isEqualTo(new GradientMap("dW", List.of(2, 2), 2, "××××"));
        assertThat(map.excerpt()).isNull();
    }

    @Test
    void higherRank_isShownAsRowsOfItsLastAxis() {
        GradientMap map = GradientMap.of("dX", List.of(2, 3, 2, 2), index -> index == 21 ? Cell.OPPOSITE : Cell.AGREES);
        assertThat(map.rows()).isEqualTo(12);
        assertThat(map.place(10)).isEqualTo("[1][2][0]");
        assertThat(map.at(10, 1)).isEqualTo(Cell.OPPOSITE);
        assertThat(map.summary().en()).contains(": [1][2][0][1];");
    }

    @Test
    void cut_keepsWholeRowsWhereItCan() {
        GradientMap map = GradientMap.of("dX", List.of(5, 3), index -> Cell.AGREES);
        assertThat(map.cut(15)).isEqualTo(map);
        assertThat(map.cut(7)).isEqualTo(new GradientMap("dX", List.of(5, 3), 3, "······"));
        assertThat(map.cut(2)).isEqualTo(new GradientMap("dX", List.of(5, 3), 2, "··"));
        assertThatIllegalArgumentException().isThrownBy(() -> map.cut(0)).withMessage("most (0) must be positive");
    }

    @Test
    void classOfALaterVersion_isUnknown() {
        assertThat(map("·⊕", 2, 2).at(0, 1)).isEqualTo(Cell.UNKNOWN);
    }

    @Test
    void cellsThatDoNotFit_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map("···", 2, 2, 2))
                .withMessage("columns (2) must divide the number of cells (3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map("······", 3, 2, 2))
                .withMessage("cells (6 in rows of 3) must be entries of shape ([2, 2])");
        assertThatIllegalArgumentException().isThrownBy(() -> map("··", 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> map("", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> map("·", 1, 0));
    }
}
