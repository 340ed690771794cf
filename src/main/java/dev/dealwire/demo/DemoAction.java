package dev.dealwire.demo;

import dev.dealwire.money.Money;
import java.util.Locale;

/** What a visitor of the demo may do to the sample shops; each is a button beside the article. */
public enum DemoAction {
    CHANGE_PRICE("Change a price", "Hearthside takes Revlon's dryer down to $18") {
        @Override
        public void perform(SampleMarket market) {
            market.changePrice(SampleProducts.REVLON, Money.of("18", "USD"));
        }
    },
    SELL_OUT("Sell one out", "Hearthside runs out of Shark's dryer") {
        @Override
        public void perform(SampleMarket market) {
            market.sellOut(SampleProducts.SHARK);
        }
    },
    BREAK_PAGE("Break a page", "BaByliss's page at Brightwell loses its price") {
        @Override
        public void perform(SampleMarket market) {
            market.breakPage(SampleProducts.BABYLISS);
        }
    },
    RESTORE("Start over", "The sale as it began") {
        @Override
        public void perform(SampleMarket market) {
            market.reset();
            market.startSale();
        }
    };

    private final String label;
    private final String effect;

    DemoAction(String label, String effect) {
        this.label = label;
        this.effect = effect;
    }

    public abstract void perform(SampleMarket market);

    /** The last part of the address that the button posts to, {@code /demo/...}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** One clause on what it does, for the reader of the panel. */
    public String effect() {
        return effect;
    }
}
