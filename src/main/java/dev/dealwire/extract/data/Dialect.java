package dev.dealwire.extract.data;

/** Who wrote the text, and so which flaws it may have. */
enum Dialect {
    /** JSON out of a template that a person wrote: raw line breaks, lone quotes and decimal commas happen. */
    TEMPLATE(true, false),
    /** JSON that a program wrote. */
    MACHINE(false, false),
    /** JavaScript: bare keys, expressions, comments. */
    SCRIPT(false, true);

    private final boolean repairing;
    private final boolean script;

    Dialect(boolean repairing, boolean script) {
        this.repairing = repairing;
        this.script = script;
    }

    boolean isRepairing() {
        return repairing;
    }

    boolean isScript() {
        return script;
    }
}
