package dev.dealwire.extract.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of a page where the main product is sold: around its title and around its buy button, which may stand before the
 * title in the mark-up. Distances are counted in blocks that can be about the product at all.
 */
final class BuyBox {

    private static final int BEFORE_TITLE = 12;
    private static final int AFTER_TITLE = 90;
    private static final int AROUND_BUTTON = 20;
    private static final int FARTHEST_BUTTON_BEFORE = 150;
    private static final int FARTHEST_BUTTON_AFTER = 400;
    private static final int NEAR = 12;
    private static final int FEWEST_OF_A_LIST = 6;
    private static final int FEWEST_OPTIONS = 2;

    /** A button of the main product with its role. */
    record Offer(Button button, ButtonRole role) {}

    private final List<Block> blocks;
    private final int[] ranks;
    private final int title;
    private final Optional<Offer> mainOffer;
    private final List<Offer> offers;
    private final Map<String, Long> alike;

    private BuyBox(List<Block> shown, List<Button> buttons, int title, int[] ranks) {
        this.ranks = ranks;
        this.title = title;
        List<Offer> candidates = new ArrayList<>();
        for (Button button : buttons) {
            if (button.isMain()) {
                candidates.add(new Offer(button, ButtonRole.of(button)));
            }
        }
        this.mainOffer = candidates.stream()
                .filter(offer -> offer.role.takesProduct() && !Zone.VARIANTS.in(offer.button.zones()))
                .filter(this::isInReach)
                .min(Comparator.comparingInt(this::remoteness));
        this.alike = candidates.stream()
                .filter(offer -> offer.role.takesProduct())
                .collect(Collectors.groupingBy(offer -> offer.button.label(), Collectors.counting()));
        this.offers = candidates.stream()
                .filter(offer -> isInside(offer.button.block()))
                .toList();
        this.blocks = shown.stream()
                .filter(block -> block.isMain() && isInside(block.index()))
                .toList();
    }

    /** @param title the block of the title; negative where there is none */
    static BuyBox of(List<Block> blocks, List<Button> buttons, int title) {
        int[] ranks = new int[blocks.size()];
        int rank = 0;
        for (Block block : blocks) {
            ranks[block.index()] = rank;
            rank += block.isMain() ? 1 : 0;
        }
        return new BuyBox(blocks, buttons, title, ranks);
    }

    private boolean isInReach(Offer offer) {
        int distance = distanceFromTitle(offer.button.block());
        return distance >= -FARTHEST_BUTTON_BEFORE && distance <= FARTHEST_BUTTON_AFTER;
    }

    /** A cart is meant for the product in any case; of equals the one after the title is its own. */
    private int remoteness(Offer offer) {
        int distance = distanceFromTitle(offer.button.block());
        int far = distance < 0 ? 10 - 2 * distance : distance;
        return offer.role == ButtonRole.CART ? far : far + 40;
    }

    private int distanceFromTitle(int block) {
        return ranks[block] - (title < 0 ? 0 : ranks[title]);
    }

    private boolean isInside(int block) {
        int distance = distanceFromTitle(block);
        boolean aroundTitle = distance >= -BEFORE_TITLE && distance <= AFTER_TITLE;
        return aroundTitle || isAroundMainButton(block, AROUND_BUTTON);
    }

    private boolean isAroundMainButton(int block, int reach) {
        return mainOffer.isPresent() && Math.abs(ranks[mainOffer.get().button.block()] - ranks[block]) <= reach;
    }

    /** The blocks that can speak of the main product, in the order of the page. */
    List<Block> blocks() {
        return blocks;
    }

    List<Offer> offers() {
        return offers;
    }

    /** The button that takes the main product. */
    Optional<Offer> mainOffer() {
        return mainOffer;
    }

    /** The button that takes the main product and no other. */
    boolean isMainOffer(Offer offer) {
        return mainOffer.isPresent() && mainOffer.get().equals(offer) && !isOneOfMany(offer);
    }

    boolean canBeBought() {
        return mainOffer.isPresent() && !mainOffer.get().button.disabled();
    }

    /** Whether the same button is there again and again: then it belongs to the boxes of a list. */
    boolean isOneOfMany(Offer offer) {
        return alike.getOrDefault(offer.button.label(), 0L) >= FEWEST_OF_A_LIST;
    }

    /** Whether some button to buy is there again and again. */
    boolean repeatsButtons() {
        return alike.values().stream().anyMatch(count -> count >= FEWEST_OF_A_LIST);
    }

    /** Whether it stands behind the product's own button and another one: among options that are bought each by its own. */
    boolean isAmongOffers(Block block) {
        return canBeBought()
                && mainOffer.get().button.block() < block.index()
                && offers.stream()
                                .filter(offer -> isPressableBefore(offer, block))
                                .count()
                        >= FEWEST_OPTIONS;
    }

    private boolean isPressableBefore(Offer offer, Block block) {
        int place = offer.button.block();
        return offer.role.takesProduct()
                && !offer.button.disabled()
                && place < block.index()
                && distanceFromTitle(place) >= 0;
    }

    boolean isNearButton(Block block) {
        return isAroundMainButton(block.index(), NEAR);
    }

    boolean isNearTitle(Block block) {
        return title >= 0 && Math.abs(ranks[block.index()] - ranks[title]) <= 2 * NEAR;
    }

    boolean isBelowTitle(Block block) {
        return isNearTitle(block) && block.index() > title;
    }

    boolean showsPrice() {
        return blocks.stream().anyMatch(block -> isNearTitle(block) && PriceMark.in(block.text()));
    }
}
