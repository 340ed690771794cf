package dev.dealwire.demo;

import dev.dealwire.catalog.MerchantId;
import dev.dealwire.publish.html.templates.demo.JtebrightwellGenerated;
import dev.dealwire.publish.html.templates.demo.JtehearthsideGenerated;
import dev.dealwire.publish.html.templates.demo.JteparcelportGenerated;
import gg.jte.html.HtmlTemplateOutput;

/** How each sample shop lays out a product's page: three kinds that are met in the wild. */
public enum ShopFront {
    /** JSON-LD beside the visible price, as large retailers do. */
    HEARTHSIDE("hearthside", "Hearthside", "User-agent: *\nDisallow: /cart\nDisallow: /checkout\nAllow: /\n") {
        @Override
        void write(ProductPage page, HtmlTemplateOutput output) {
            JtehearthsideGenerated.render(output, null, page);
        }
    },
    /** No structured data: the visible price alone, crossed out and new, and microdata on some of the pages. */
    BRIGHTWELL("brightwell", "Brightwell", "User-agent: *\nDisallow: /account\nDisallow: /*?sort=\n") {
        @Override
        void write(ProductPage page, HtmlTemplateOutput output) {
            JtebrightwellGenerated.render(output, null, page);
        }
    },
    /** A marketplace whose programme keeps prices read off its pages from being shown. */
    PARCELPORT("parcelport", "Parcelport", "User-agent: *\nDisallow: /gp/\nAllow: /*/dp/\n") {
        @Override
        void write(ProductPage page, HtmlTemplateOutput output) {
            JteparcelportGenerated.render(output, null, page);
        }
    };

    private final String merchant;
    private final String title;
    private final String robots;

    ShopFront(String merchant, String title, String robots) {
        this.merchant = merchant;
        this.title = title;
        this.robots = robots;
    }

    public MerchantId merchant() {
        return new MerchantId(merchant);
    }

    /** What the shop calls itself. */
    public String title() {
        return title;
    }

    String robots() {
        return robots;
    }

    boolean sells(SampleProduct product) {
        return product.id().merchant().equals(merchant());
    }

    abstract void write(ProductPage page, HtmlTemplateOutput output);
}
