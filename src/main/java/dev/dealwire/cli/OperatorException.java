package dev.dealwire.cli;

/** Something that the operator can put right; its message is all that is shown. */
final class OperatorException extends RuntimeException {

    private final int exitCode;

    private OperatorException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong usage or definitions: exit code 2. */
    static OperatorException usage(String message) {
        return new OperatorException(2, message);
    }

    /** The work fell short: exit code 1. */
    static OperatorException fellShort(String message) {
        return new OperatorException(1, message);
    }

    int exitCode() {
        return exitCode;
    }
}
