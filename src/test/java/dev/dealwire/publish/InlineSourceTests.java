package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class InlineSourceTests {

    @Test
    void pageAllowsATextByItsHash() {
        assertThat(new InlineSource("alert('Hello, world.');").expression())
                .as("the example of Content Security Policy Level 3")
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    @Test
    void fileThatDoesNotLieBesideItsClassIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> InlineSource.beside(InlineSource.class, "nowhere.css"))
                .withMessage("found no nowhere.css beside " + InlineSource.class);
    }
}
