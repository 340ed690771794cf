package dev.dealwire.extract.page;

/** What a box shows of one thing that has its own page, in the order in which entries of lists show it: picture, name, price. */
final class EntryParts {

    private String pictured = "";
    private boolean named;
    private boolean priced;
    private boolean several;

    /**
     * @param child what the next element inside shows
     * @param link where its first link leads; empty if there is none
     * @param picture whether that element is a link around a picture
     * @param price whether it holds an amount
     */
    void take(EntryParts child, String link, boolean picture, boolean price) {
        if (picture && !priced) {
            show(link);
        } else if (!child.pictured.isEmpty()) {
            show(child.pictured);
            named |= child.named;
        } else if (!link.isEmpty() && link.equals(pictured)) {
            named |= !priced;
        }
        priced |= price;
    }

    private void show(String address) {
        several |= !pictured.isEmpty() && !pictured.equals(address);
        named |= pictured.equals(address);
        pictured = pictured.isEmpty() ? address : pictured;
    }

    boolean arePriced() {
        return named && priced && !several;
    }
}
