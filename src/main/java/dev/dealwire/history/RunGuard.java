package dev.dealwire.history;

/** Keeps a zombie from writing. Whoever writes for a run asks first, in the same transaction. */
public interface RunGuard {

    /**
     * Holds the run for the rest of the caller's transaction; a takeover waits until it ends.
     *
     * @throws LeaseLostException if another node works on the run now
     */
    void hold(RunToken token);
}
