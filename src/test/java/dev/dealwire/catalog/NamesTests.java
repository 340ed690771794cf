package dev.dealwire.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that operators choose become file names, addresses and metric tags, so that little is allowed in them. */
class NamesTests {

    private static final List<Function<String, Object>> NAMES =
            List.of(JobId::new, MerchantId::new, MarketId::new, SlotId::new);

    @ParameterizedTest
    @ValueSource(strings = {"a", "us", "prime-day-hair-dryers", "top-3", "0", "a--b"})
    void slugsAreNames(String name) {
        assertThat(NAMES).allSatisfy(make -> assertThat(make.apply(name)).hasToString(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "A", "a b", "a_b", "a.b", "../a", "a/b", "ä", "ı", "a\n"})
    void nothingElseIsAName(String name) {
        assertThat(NAMES)
                .allSatisfy(make -> assertThatIllegalArgumentException().isThrownBy(() -> make.apply(name)));
    }

    @Test
    void nameHasAtMostSixtyFourCharacters() {
        assertThat(new SlotId("a".repeat(64))).hasToString("a".repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotId("a".repeat(65)));
    }

    @Test
    void listingIsWrittenAsItsMerchantAndKey() {
        ListingId listing = ListingId.parse("some-shop/hair-dryer");

        assertThat(listing).isEqualTo(new ListingId(new MerchantId("some-shop"), "hair-dryer"));
        assertThat(listing).hasToString("some-shop/hair-dryer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "/key", "shop/", "shop/key/more", "Shop/key", "shop/Key"})
    void anythingElseIsNoListing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ListingId.parse(text));
    }

    @Test
    void schemaOrgWordsAreDistinct() {
        assertThat(Arrays.stream(Availability.values()).map(Availability::schemaOrgWord))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(ItemCondition.values()).map(ItemCondition::schemaOrgWord))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSoldOutOrOnlyInStoresCannotBeOrdered() {
        assertThat(Arrays.stream(Availability.values()).filter(availability -> !availability.isOrderable()))
                .containsExactlyInAnyOrder(
                        Availability.IN_STORE_ONLY,
                        Availability.RESERVED,
                        Availability.OUT_OF_STOCK,
                        Availability.SOLD_OUT,
                        Availability.DISCONTINUED);
    }
}
