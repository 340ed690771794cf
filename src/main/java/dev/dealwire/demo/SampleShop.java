package dev.dealwire.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.dealwire.publish.InlineSource;
import dev.dealwire.publish.html.templates.demo.JteshelfGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One sample merchant: its shelf, its product pages and its robots.txt, over real HTTP on this machine. */
public final class SampleShop implements AutoCloseable {

    static final RawContent STYLE = new RawContent(InlineSource.beside(SampleShop.class, "shop.css"));

    private final ShopFront front;
    private final Shelves shelves;
    private final LoopbackServer server;

    SampleShop(ShopFront front, Shelves shelves, int port) {
        this.front = front;
        this.shelves = shelves;
        this.server = new LoopbackServer(port, this::answer);
    }

    public ShopFront front() {
        return front;
    }

    /** The shop's own front page. */
    public URI home() {
        return URI.create(server.origin() + "/");
    }

    public URI page(SampleProduct product) {
        return URI.create(server.origin() + product.path());
    }

    List<SampleProduct> products() {
        return SampleProducts.ALL.stream()
                .filter(front::sells)
                .filter(shelves::isOffered)
                .toList();
    }

    String origin() {
        return server.origin();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            SampleReply.text(exchange, 405, "GET and HEAD only\n");
            return;
        }
        if (path.equals("/robots.txt")) {
            SampleReply.text(exchange, 200, front.robots());
            return;
        }
        if (path.equals("/")) {
            SampleReply.page(exchange, shelfPage(), shelves.changedAt());
            return;
        }
        Optional<SampleProduct> product = find(path);
        if (product.isEmpty()) {
            SampleReply.text(exchange, 404, "No such page\n");
            return;
        }
        SampleReply.page(exchange, productPage(product.get()), shelves.changedAt(product.get()));
    }

    /** The short address that affiliates link to, {@code /dp/...}, leads to the same page as the long one. */
    private Optional<SampleProduct> find(String path) {
        return products().stream()
                .filter(product -> product.path().equals(path) || path.equals("/dp/" + product.sku()))
                .findFirst();
    }

    private String productPage(SampleProduct product) {
        List<SampleProduct> others =
                products().stream().filter(other -> !other.equals(product)).toList();
        ProductPage page = new ProductPage(front, page(product).toString(), product, shelves.tag(product), others);
        StringOutput output = new StringOutput();
        front.write(page, new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    private String shelfPage() {
        StringOutput output = new StringOutput();
        JteshelfGenerated.render(new OwaspHtmlTemplateOutput(output), null, front, products(), STYLE);
        return output.toString();
    }
}
