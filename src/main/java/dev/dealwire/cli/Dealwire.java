package dev.dealwire.cli;

/** The program's entry point. */
public final class Dealwire {

    private Dealwire() {}

    public static void main(String[] args) {}
}
