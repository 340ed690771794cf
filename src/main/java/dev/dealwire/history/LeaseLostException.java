package dev.dealwire.history;

/** Thrown by a write whose run was taken over by another node. The writer stops; what it did not write, the other does. */
public final class LeaseLostException extends RuntimeException {

    private final RunToken token;

    public LeaseLostException(RunToken token) {
        super("run " + token.run() + " of job " + token.job() + " was taken over by another node; nothing was written");
        this.token = token;
    }

    public RunToken token() {
        return token;
    }
}
