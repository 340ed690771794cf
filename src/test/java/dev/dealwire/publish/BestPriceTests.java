package dev.dealwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dealwire.catalog.SlotId;
import dev.dealwire.job.MerchantProfile;
import dev.dealwire.job.SlotDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One product at several shops: the lowest price wins, but only among prices that may be shown. */
class BestPriceTests {

    private static final PriceClaim NONE = new PriceClaim.PriceAlone("no_reference_price");

    @Test
    void shopThatAsksLeastIsTold() {
        assertThat(told(
                        at(Picks.HEARTHSIDE, "a", "25.00"),
                        at(Picks.HEARTHSIDE, "b", "19.99"),
                        at(Picks.HEARTHSIDE, "c", "21.00")))
                .isEqualTo("b");
    }

    @Test
    void merchantThatForbidsItsPriceDoesNotCompete() {
        assertThat(told(at(Picks.HEARTHSIDE, "a", "25.00"), at(Picks.AMAZON, "b", "9.99")))
                .isEqualTo("a");
    }

    @Test
    void equalPricesLeaveTheEditorsOwnPick() {
        assertThat(told(at(Picks.HEARTHSIDE, "a", "25.00"), at(Picks.HEARTHSIDE, "b", "25.00")))
                .isEqualTo("a");
    }

    @Test
    void whereNoPriceMayBeShownTheEditorsOwnPickIsTold() {
        assertThat(told(at(Picks.AMAZON, "a", "25.00"), at(Picks.AMAZON, "b", "9.99")))
                .isEqualTo("a");
    }

    private static String told(Pick... picks) {
        SnippetRequest like = Picks.single(picks[0]);
        SnippetRequest request = new SnippetRequest(
                new SlotDefinition.BestPrice(new SlotId("best"), picks[0].listing()),
                List.of(picks),
                like.market(),
                like.zone(),
                null,
                like.placement());
        return new SnippetComposer(LinkRule.HTTPS_ONLY)
                .compose(request, Picks.SEEN_AT)
                .current()
                .blurbs()
                .getFirst()
                .listing()
                .key();
    }

    private static Pick at(MerchantProfile merchant, String key, String price) {
        Pick pick = Picks.pick(key, "Dryer", Picks.offer(price, NONE));
        return new Pick(Picks.listing(merchant, key), pick.name(), merchant, pick.url(), pick.offer());
    }
}
